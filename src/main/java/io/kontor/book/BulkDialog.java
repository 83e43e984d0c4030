package io.kontor.book;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.account.AccountField;
import io.kontor.account.NotAllowed;
import io.kontor.account.UnfitValue;
import io.kontor.bulk.BulkChange;
import io.kontor.bulk.BulkDone;
import io.kontor.bulk.BulkEdit;
import io.kontor.bulk.BulkPreview;
import io.kontor.bulk.Selection;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Changes one field of many accounts: what, then what it would do, then done. */
final class BulkDialog extends Dialog {

    private final BulkEdit bulk;
    private final Viewer viewer;
    private final CellText text;
    private final Selection selection;
    private final Consumer<BulkDone> done;
    private final BulkInput input;
    private final Div preview = new Div();
    private final Button apply = new Button();
    private @Nullable BulkPreview shown;
    private @Nullable BulkChange change;

    BulkDialog(
            BulkEdit bulk,
            Viewer viewer,
            CellText text,
            Choices choices,
            Selection selection,
            long count,
            Consumer<BulkDone> done) {
        this.bulk = bulk;
        this.viewer = viewer;
        this.text = text;
        this.selection = selection;
        this.done = done;
        this.input = new BulkInput(choices, text, this::stale);
        setHeaderTitle(getTranslation("book.bulk.title", count));
        addClassName("bulk-dialog");
        preview.addClassName("bulk-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        add(input, preview);
        addButtons();
        stale();
    }

    private void addButtons() {
        var look = new Button(getTranslation("book.bulk.preview"), _ -> look());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.addClickListener(_ -> apply());
        apply.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("book.cancel"), _ -> close()), look, apply);
    }

    /** What is filled in changed: the preview no longer tells what would happen. */
    private void stale() {
        shown = null;
        preview.removeAll();
        apply.setEnabled(false);
        apply.setText(getTranslation("book.bulk.apply", 0));
    }

    private void look() {
        stale();
        try {
            var asked = input.change();
            change = asked;
            Live.ask(this, bulk.preview(selection, asked, viewer), this::show, this::refuse);
        } catch (UnfitValue unfit) {
            refuse(unfit);
        }
    }

    private void show(BulkPreview found) {
        shown = found;
        apply.setEnabled(found.wouldChange() > 0);
        apply.setText(getTranslation("book.bulk.apply", found.wouldChange()));
        var counts =
                getTranslation(
                        "book.bulk.counts",
                        found.wouldChange(),
                        found.alreadySo(),
                        found.notAllowed());
        var sample = new UnorderedList();
        found.sample().forEach(row -> sample.add(new ListItem(line(row))));
        preview.removeAll();
        preview.add(new Paragraph(counts), sample);
    }

    private String line(BulkPreview.Row row) {
        var field = change == null ? AccountField.NAME : change.field();
        return row.name()
                + ": "
                + shown(text.text(field, row.before()))
                + " → "
                + shown(text.text(field, row.after()));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private void apply() {
        if (shown != null && change != null) {
            Live.ask(
                    this,
                    bulk.apply(selection, change, shown.moment(), viewer),
                    result -> {
                        close();
                        done.accept(result);
                    },
                    this::refuse);
        }
    }

    private void refuse(Throwable failure) {
        stale();
        preview.add(new Paragraph(reason(failure)));
    }

    private String reason(Throwable failure) {
        return switch (failure) {
            case UnfitValue unfit ->
                    getTranslation(
                            "account.unfit." + unfit.why(),
                            getTranslation("account.field." + unfit.field().key()));
            case NotAllowed _ -> getTranslation("account.notAllowed");
            default -> getTranslation("account.failed");
        };
    }
}
