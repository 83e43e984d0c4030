package io.kontor.accountpage;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.kontor.care.Field;
import io.kontor.care.Kind;
import io.kontor.care.UnfitField;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for what a new record needs; nothing is written before it is saved. */
final class RecordForm extends Dialog {

    private final Records records;
    private final OpenAccount account;
    private final Kind kind;
    private final Map<Field, RecordInput<?>> inputs = new LinkedHashMap<>();

    RecordForm(
            Records records,
            OpenAccount account,
            Kind kind,
            List<String> keys,
            Map<String, String> values) {
        this.records = records;
        this.account = account;
        this.kind = kind;
        setHeaderTitle(getTranslation(kind.table() + ".new"));
        addClassName("record-dialog");
        var fields = new Div();
        fields.addClassName("record-fields");
        var make = records.inputs(account.id(), account.viewer(), account.formats());
        for (var key : keys) {
            var field = kind.field(key).orElseThrow();
            var input = make.of(kind, field);
            input.show(values.get(key));
            inputs.put(field, input);
            fields.add(input.component());
        }
        add(fields);
        buttons();
        addOpenedChangeListener(_ -> focusFirst(keys.getFirst()));
    }

    private void focusFirst(String key) {
        var input = inputs.get(kind.field(key).orElseThrow());
        if (isOpened() && input != null && input.component() instanceof Focusable<?> first) {
            first.focus();
        }
    }

    private void buttons() {
        var save = new Button(getTranslation("accountpage.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("accountpage.cancel"), _ -> close()), save);
    }

    private void save() {
        var values = new LinkedHashMap<Field, @Nullable String>();
        inputs.forEach(
                (field, input) -> {
                    input.problem("");
                    var value = input.value();
                    if (value != null || field.required() && field.initial() == null) {
                        values.put(field, value);
                    }
                });
        Live.ask(
                this,
                records.care().add(kind, account.id(), values, account.viewer()),
                _ -> close(),
                this::failed);
    }

    private void failed(Throwable failure) {
        var input = failure instanceof UnfitField unfit ? inputs.get(unfit.field()) : null;
        if (input == null) {
            Notice.show(records.problem(this, failure));
        } else {
            input.problem(records.problem(this, failure));
        }
    }
}
