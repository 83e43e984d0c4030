package io.kontor.accountpage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.care.Edit;
import io.kontor.care.Entry;
import io.kontor.care.EntryConflict;
import io.kontor.care.Field;
import io.kontor.care.Kind;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import org.jspecify.annotations.Nullable;

/** A record's fields one below the other, each saving by itself with the value it showed. */
final class RecordEditor extends Dialog {

    private final Records records;
    private final Kind kind;
    private final Viewer viewer;
    private final Formats formats;
    private Entry entry;

    RecordEditor(Records records, Kind kind, Entry entry, Viewer viewer, Formats formats) {
        this.records = records;
        this.kind = kind;
        this.entry = entry;
        this.viewer = viewer;
        this.formats = formats;
        setHeaderTitle(getTranslation(kind.table() + ".one"));
        addClassName("record-dialog");
        var fields = new Div();
        fields.addClassName("record-fields");
        var make = records.inputs(entry.account(), viewer, formats);
        kind.fields().stream()
                .filter(field -> field.editable() || entry.value(field.key()) != null)
                .forEach(field -> fields.add(line(field, make)));
        add(fields);
        getFooter().add(new Button(getTranslation("ui.close"), _ -> close()));
    }

    private Div line(Field field, RecordInputs make) {
        var input = make.of(kind, field);
        var trouble = new Div();
        trouble.addClassName("record-conflict");
        trouble.getElement().setAttribute("role", "status");
        input.show(entry.value(field.key()));
        if (!field.editable()) {
            input.readOnly();
        }
        input.onChange(() -> save(field, input, trouble, entry.value(field.key())));
        return new Div(input.component(), trouble);
    }

    private void save(Field field, RecordInput<?> input, Div trouble, @Nullable String seen) {
        trouble.removeAll();
        input.problem("");
        var edit = new Edit(field, seen, input.value());
        Live.ask(
                this,
                records.care().edit(kind, entry.id(), edit, viewer),
                now -> entry = now,
                failure -> failed(failure, field, input, trouble));
    }

    private void failed(Throwable failure, Field field, RecordInput<?> input, Div trouble) {
        if (failure instanceof EntryConflict conflict) {
            ask(conflict.points().getFirst(), field, input, trouble);
        } else {
            input.problem(records.problem(this, failure));
        }
    }

    /** Mine or theirs: nothing was saved, and nothing typed is lost. */
    private void ask(EntryConflict.Point point, Field field, RecordInput<?> input, Div trouble) {
        var theirs = records.text().value(kind, field, point.theirs(), formats);
        var who =
                point.who() == null
                        ? getTranslation("account.somebody")
                        : records.text().name(point.who());
        var said = new Span(getTranslation("accountpage.conflict.by", who, theirs));
        var mine =
                new Button(
                        getTranslation("accountpage.conflict.mine"),
                        _ -> save(field, input, trouble, point.theirs()));
        var other =
                new Button(
                        getTranslation("accountpage.conflict.theirs"),
                        _ -> take(point.theirs(), field, input, trouble));
        mine.addThemeVariants(ButtonVariant.SMALL);
        other.addThemeVariants(ButtonVariant.SMALL);
        trouble.add(said, mine, other);
    }

    private void take(@Nullable String theirs, Field field, RecordInput<?> input, Div trouble) {
        trouble.removeAll();
        input.show(theirs);
        Live.ask(
                this,
                records.care().entry(kind, entry.id(), viewer),
                now -> entry = now,
                failure -> failed(failure, field, input, trouble));
    }
}
