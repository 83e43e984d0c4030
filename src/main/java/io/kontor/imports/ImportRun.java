package io.kontor.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.kontor.account.ChangedMeanwhile;
import io.kontor.planner.Cancelled;
import io.kontor.planner.Kind;
import io.kontor.planner.Progress;
import io.kontor.planner.RowError;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.UUID;

/** Below the columns: how far it is, what it would do, what it did, and the way back. */
final class ImportRun extends Div {

    private final ImportService imports;
    private final Undo undo;
    private final Viewer viewer;
    private final Div columns;

    ImportRun(ImportService imports, Undo undo, Viewer viewer, Div columns) {
        this.imports = imports;
        this.undo = undo;
        this.viewer = viewer;
        this.columns = columns;
        addClassName("import-run");
        getElement().setAttribute("aria-live", "polite");
    }

    void follow(Progress progress) {
        removeAll();
        add(new ProgressPanel(progress));
        scrollIntoView();
    }

    void say(String text) {
        removeAll();
        add(new Paragraph(text));
    }

    void check(Kind kind, Sheet table, Mapping mapping) {
        var progress = new Progress();
        follow(progress);
        Live.ask(
                this,
                imports.check(kind, table, mapping, viewer, progress),
                report -> wouldDo(report, table, mapping),
                this::failed);
    }

    private void wouldDo(ImportReport report, Sheet table, Mapping mapping) {
        removeAll();
        add(
                new ReportPanel(
                        report, table, mapping, e -> correct(report.kind(), table, mapping, e)));
        int rows = report.added() + report.changed();
        var apply =
                new Button(
                        getTranslation("imports.apply", rows),
                        _ -> apply(report.kind(), table, mapping));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setEnabled(rows > 0);
        apply.setDisableOnClick(true);
        add(apply);
    }

    private void correct(Kind kind, Sheet table, Mapping mapping, RowError error) {
        var better = mapping.correcting(error.column(), error.value(), error.suggestion());
        columns.removeAll();
        columns.add(new MappingForm(kind, table, better, m -> check(kind, table, m)));
        check(kind, table, better);
    }

    private void apply(Kind kind, Sheet table, Mapping mapping) {
        var progress = new Progress();
        follow(progress);
        Live.ask(
                this,
                imports.apply(kind, table, mapping, viewer, progress),
                report -> done(report, table, mapping),
                this::failed);
    }

    private void done(ImportReport report, Sheet table, Mapping mapping) {
        columns.removeAll();
        removeAll();
        add(new ReportPanel(report, table, mapping, _ -> {}));
        var step = report.step();
        if (step != null) {
            var back = new Button(getTranslation("imports.undo"), _ -> undo(step));
            back.setDisableOnClick(true);
            add(back);
        }
    }

    private void undo(UUID step) {
        Live.ask(
                this,
                undo.undo(step, viewer),
                undone ->
                        say(
                                undone.fieldsRefused() == 0
                                        ? getTranslation("imports.undone")
                                        : getTranslation(
                                                "imports.undone.partly", undone.fieldsRefused())),
                _ -> Notice.show(getTranslation("imports.undo.failed")));
    }

    void failed(Throwable failure) {
        say(
                switch (failure) {
                    case MissingColumn missing -> missing(missing.target());
                    case UnreadableFile unreadable ->
                            getTranslation("imports.unreadable." + unreadable.why());
                    case ChangedMeanwhile _ -> getTranslation("imports.meanwhile");
                    case Cancelled _ -> getTranslation("imports.cancelled");
                    default -> getTranslation("imports.failed");
                });
    }

    private String missing(String target) {
        return getTranslation("imports.missing", getTranslation("imports.target." + target));
    }
}
