package io.kontor.book;

import com.vaadin.flow.component.Component;
import io.kontor.bulk.Selection;
import io.kontor.security.Viewer;
import io.kontor.step.Undone;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.UUID;

/** Edits many rows at once and offers the way back. */
final class BulkWork {

    private final Component page;
    private final BookParts parts;
    private final Viewer viewer;
    private final CellText text;
    private final Choices choices;
    private final Runnable finished;

    BulkWork(
            Component page,
            BookParts parts,
            Viewer viewer,
            CellText text,
            Choices choices,
            Runnable finished) {
        this.page = page;
        this.parts = parts;
        this.viewer = viewer;
        this.text = text;
        this.choices = choices;
        this.finished = finished;
    }

    void edit(Selection selection, int count) {
        new BulkDialog(
                        parts.bulk(),
                        viewer,
                        text,
                        choices,
                        selection,
                        count,
                        done -> {
                            finished.run();
                            var left = say("book.bulk.left", done.changedSince());
                            var told = say("book.bulk.done", done.changed()) + " " + left;
                            offerUndo(told.strip(), done.step());
                        })
                .open();
    }

    /** Says what was done, with a button that undoes the step. */
    void offerUndo(String told, UUID step) {
        Notice.withUndo(told, say("book.undo"), () -> undo(step));
    }

    private void undo(UUID step) {
        Live.ask(
                page,
                parts.undo().undo(step, viewer),
                this::undone,
                _ -> Notice.show(say("book.undo.failed")));
    }

    private void undone(Undone undone) {
        Notice.show(say("book.undone", undone.fieldsRestored(), undone.fieldsRefused()));
    }

    private String say(String key, Object... values) {
        return page.getTranslation(key, values);
    }
}
