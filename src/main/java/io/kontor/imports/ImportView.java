package io.kontor.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import io.kontor.planner.Kind;
import io.kontor.planner.Progress;
import io.kontor.security.CurrentViewer;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import io.kontor.ui.Live;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A file on its way in: what it is, how its columns are read, what it would do, done. */
@Route("import")
@Menu(title = "imports.title", order = 8, icon = "vaadin:upload-alt")
@PermitAll
@CssImport("./imports.css")
class ImportView extends Div implements HasDynamicTitle {

    private final ImportService imports;
    private final Viewer viewer;
    private final Select<Kind> kind = new Select<>();
    private final Div columns = new Div();
    private final ImportRun run;
    private @Nullable Sheet sheet;

    ImportView(ImportService imports, Undo undo, CurrentViewer current) {
        this.imports = imports;
        this.viewer = current.viewer();
        this.run = new ImportRun(imports, undo, viewer, columns);
        addClassName("import");
        var kinds = Arrays.stream(Kind.values()).filter(k -> ImportService.may(viewer, k)).toList();
        if (kinds.isEmpty()) {
            add(new H2(getTranslation("imports.noaccess")));
            add(new Paragraph(getTranslation("imports.noaccess.text")));
        } else {
            var left = new Div(choice(kinds), upload(), columns);
            left.addClassName("import-file");
            add(left, run);
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
        upload.setDropLabel(new Span(getTranslation("imports.drop")));
        upload.setUploadButton(new Button(getTranslation("imports.choose")));
        upload.addFileRejectedListener(
                _ -> run.say(getTranslation("imports.unreadable.TOO_LARGE")));
        return upload;
    }

    private void taken(byte[] bytes) {
        sheet = null;
        columns.removeAll();
        var progress = new Progress();
        run.follow(progress);
        var read =
                Mono.fromCallable(() -> Files.read(bytes, progress))
                        .subscribeOn(Schedulers.fromExecutor(Live.threads()));
        Live.ask(this, read, this::taken, run::failed);
    }

    private void taken(Sheet table) {
        sheet = table;
        showColumns();
    }

    private void showColumns() {
        columns.removeAll();
        run.removeAll();
        var table = sheet;
        if (table != null) {
            var chosen = kind.getValue();
            Live.ask(
                    this,
                    imports.mapping(chosen, table, viewer),
                    mapping -> showColumns(chosen, table, mapping),
                    run::failed);
        }
    }

    private void showColumns(Kind chosen, Sheet table, Mapping mapping) {
        columns.removeAll();
        columns.add(new MappingForm(chosen, table, mapping, m -> run.check(chosen, table, m)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.title") + " · Kontor";
    }
}
