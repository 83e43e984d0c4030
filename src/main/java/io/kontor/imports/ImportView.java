package io.kontor.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import io.kontor.account.ChangedMeanwhile;
import io.kontor.security.CurrentViewer;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file on its way in: what it is, how its columns are read, what it would do, done. */
@Route("import")
@Menu(title = "imports.title", order = 8, icon = "vaadin:upload-alt")
@PermitAll
@CssImport("./imports.css")
class ImportView extends Div implements HasDynamicTitle {

    private final ImportService imports;
    private final Undo undo;
    private final Viewer viewer;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final Div columns = new Div();
    private final Div result = new Div();
    private final ProgressBar busy = new ProgressBar();
    private @Nullable Sheet sheet;

    ImportView(ImportService imports, Undo undo, CurrentViewer current) {
        this.imports = imports;
        this.undo = undo;
        this.viewer = current.viewer();
        addClassName("import");
        var kinds = Arrays.stream(Kind.values()).filter(k -> ImportService.may(viewer, k)).toList();
        busy.setIndeterminate(true);
        busy.addClassName("import-busy");
        busy(false);
        if (kinds.isEmpty()) {
            add(
                    new H2(getTranslation("imports.noaccess")),
                    new Paragraph(getTranslation("imports.noaccess.text")));
        } else {
            add(choice(kinds), upload(), busy, columns, result);
        }
    }

    private Div choice(List<Kind> kinds) {
        kind.setLabel(getTranslation("imports.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(k -> getTranslation("imports.kind." + k));
        kind.setValue(kinds.contains(Kind.ACCOUNTS) ? Kind.ACCOUNTS : kinds.getFirst());
        var text = new Paragraph(getTranslation("imports.kind.text." + kind.getValue()));
        text.addClassName("quiet");
        kind.addValueChangeListener(
                e -> {
                    text.setText(getTranslation("imports.kind.text." + e.getValue()));
                    showColumns();
                });
        return new Div(kind, text);
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> taken(bytes)));
        upload.setMaxFileSize(Files.LARGEST);
        upload.setDropLabel(
                new com.vaadin.flow.component.html.Span(getTranslation("imports.drop")));
        upload.setUploadButton(new Button(getTranslation("imports.choose")));
        return upload;
    }

    private void taken(byte[] bytes) {
        result.removeAll();
        try {
            sheet = ImportService.read(bytes);
            showColumns();
        } catch (UnreadableFile unreadable) {
            sheet = null;
            columns.removeAll();
            result.add(new Paragraph(getTranslation("imports.unreadable." + unreadable.why())));
        }
    }

    private void showColumns() {
        columns.removeAll();
        result.removeAll();
        var table = sheet;
        if (table != null) {
            Live.ask(
                    this,
                    imports.mapping(kind.getValue(), table, viewer),
                    mapping ->
                            columns.add(
                                    new MappingForm(kind.getValue(), table, mapping, this::check)),
                    this::failed);
        }
    }

    private void check(Mapping mapping) {
        var table = sheet;
        if (table != null) {
            busy(true);
            Live.ask(
                    this,
                    imports.check(kind.getValue(), table, mapping, viewer),
                    report -> show(report, table, mapping),
                    this::failed);
        }
    }

    private void show(ImportReport report, Sheet table, Mapping mapping) {
        busy(false);
        result.removeAll();
        result.add(new ReportPanel(report, table, better -> corrected(mapping, better)));
        if (report.dryRun()) {
            var apply =
                    new Button(
                            getTranslation("imports.apply", report.added() + report.changed()),
                            _ -> apply(table, mapping));
            apply.addThemeVariants(ButtonVariant.PRIMARY);
            apply.setEnabled(report.added() + report.changed() > 0);
            apply.setDisableOnClick(true);
            result.add(apply);
        }
    }

    private void corrected(Mapping mapping, RowError error) {
        var values = new java.util.HashMap<>(mapping.values());
        var ofTarget =
                new java.util.HashMap<>(values.getOrDefault(error.column(), java.util.Map.of()));
        ofTarget.put(error.value(), error.suggestion());
        values.put(error.column(), ofTarget);
        check(new Mapping(mapping.columns(), values));
    }

    private void apply(Sheet table, Mapping mapping) {
        busy(true);
        Live.ask(
                this,
                imports.apply(kind.getValue(), table, mapping, viewer),
                report -> done(report, table, mapping),
                this::failed);
    }

    private void done(ImportReport report, Sheet table, Mapping mapping) {
        columns.removeAll();
        show(report, table, mapping);
        var step = report.step();
        if (step != null) {
            var back = new Button(getTranslation("imports.undo"), _ -> undo(step));
            back.setDisableOnClick(true);
            result.add(back);
        }
    }

    private void undo(UUID step) {
        Live.ask(
                this,
                undo.undo(step, viewer),
                _ -> {
                    result.removeAll();
                    result.add(new Paragraph(getTranslation("imports.undone")));
                },
                _ -> Notice.show(getTranslation("imports.undo.failed")));
    }

    private void failed(Throwable failure) {
        busy(false);
        result.removeAll();
        result.add(new Paragraph(reason(failure)));
    }

    private String reason(Throwable failure) {
        return switch (failure) {
            case MissingColumn missing ->
                    getTranslation(
                            "imports.missing",
                            getTranslation("imports.target." + missing.target()));
            case ChangedMeanwhile _ -> getTranslation("imports.meanwhile");
            default -> getTranslation("imports.failed");
        };
    }

    private void busy(boolean isBusy) {
        busy.setClassName("import-idle", !isBusy);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.title") + " · Kontor";
    }
}
