package io.kontor.interaction;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.accountpage.OpenAccount;
import io.kontor.care.Care;
import io.kontor.care.Field;
import io.kontor.care.Kind;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** What, in which hat, and done: an interaction in three clicks at most. */
final class LogBar extends Div {

    private final Care care;
    private final Kind kind;
    private final OpenAccount open;
    private final RadioButtonGroup<String> what;
    private final RadioButtonGroup<String> hat;
    private final TextField summary = new TextField();

    LogBar(Care care, Kind kind, OpenAccount open) {
        this.care = care;
        this.kind = kind;
        this.open = open;
        addClassName("log-bar");
        what = choice("kind");
        hat = choice("hat");
        summary.setMaxLength(2_000);
        summary.setPlaceholder(getTranslation("interaction.summary.hint"));
        summary.setAriaLabel(getTranslation("interaction.field.summary"));
        summary.addKeyPressListener(Key.ENTER, _ -> log());
        var log = new Button(getTranslation("interaction.log"), _ -> log());
        log.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        var last = new Div(summary, log);
        last.addClassName("log-bar-last");
        add(what, hat, last);
    }

    private RadioButtonGroup<String> choice(String key) {
        var choices = kind.field(key).orElseThrow().choices();
        var group = new RadioButtonGroup<String>();
        group.setItems(choices);
        group.setItemLabelGenerator(c -> getTranslation("interaction." + key + "." + c));
        group.setAriaLabel(getTranslation("interaction.field." + key));
        group.setValue(choices.getFirst());
        group.addClassName("choice-bar");
        return group;
    }

    private void log() {
        var values = new LinkedHashMap<Field, @Nullable String>();
        values.put(field("kind"), what.getValue());
        values.put(field("hat"), hat.getValue());
        values.put(field("summary"), summary.getValue());
        values.put(field("twoWay"), String.valueOf(!what.getValue().equals("note")));
        Live.ask(
                this,
                care.add(kind, open.id(), values, open.viewer()),
                _ -> {
                    summary.clear();
                    Notice.show(getTranslation("interaction.logged"));
                },
                _ -> Notice.show(getTranslation("accountpage.failed")));
    }

    private Field field(String key) {
        return kind.field(key).orElseThrow();
    }
}
