package io.kontor.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a file would do, or did: four counts, the errors together, and the error rows as a file. */
final class ReportPanel extends Div {

    private static final int SHOWN = 12;

    ReportPanel(ImportReport report, Sheet sheet, Consumer<RowError> useSuggestion) {
        addClassName("import-report");
        add(new H2(getTranslation(report.dryRun() ? "imports.would" : "imports.did")));
        var tiles =
                new Div(
                        tile("added", report.added()),
                        tile("changed", report.changed()),
                        tile("unchanged", report.unchanged()),
                        tile("refused", report.refused()));
        tiles.addClassName("import-tiles");
        add(tiles);
        if (!report.errors().isEmpty()) {
            add(problems(report, useSuggestion), download(report, sheet));
        }
    }

    private Div tile(String name, int count) {
        var number = new Span(String.format(getLocale(), "%,d", count));
        number.addClassName("totals-number");
        var label = new Span(getTranslation("imports.count." + name));
        label.addClassName("totals-name");
        var tile = new Div(number, label);
        tile.addClassName("import-tile");
        return tile;
    }

    private UnorderedList problems(ImportReport report, Consumer<RowError> useSuggestion) {
        Map<String, List<RowError>> alike = new LinkedHashMap<>();
        report.errors()
                .forEach(
                        e ->
                                alike.computeIfAbsent(
                                                e.column() + e.value() + e.reason(),
                                                _ -> new java.util.ArrayList<>())
                                        .add(e));
        var list = new UnorderedList();
        alike.values().stream()
                .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                .limit(SHOWN)
                .forEach(errors -> list.add(item(errors, report.dryRun(), useSuggestion)));
        return list;
    }

    private ListItem item(List<RowError> errors, boolean dryRun, Consumer<RowError> useSuggestion) {
        var first = errors.getFirst();
        var item =
                new ListItem(
                        new Span(
                                getTranslation(
                                        "imports.error." + first.reason(),
                                        getTranslation("imports.target." + first.column()),
                                        first.value(),
                                        errors.size(),
                                        first.row())));
        if (dryRun && !first.suggestion().isEmpty()) {
            var use =
                    new Button(
                            getTranslation("imports.use", first.suggestion(), errors.size()),
                            _ -> useSuggestion.accept(first));
            use.addThemeVariants(ButtonVariant.SMALL);
            item.add(use);
        }
        return item;
    }

    private Anchor download(ImportReport report, Sheet sheet) {
        var file = new ErrorFile(sheet, report.errors());
        return new Anchor(
                DownloadHandler.fromInputStream(_ -> file.download()),
                getTranslation("imports.download", report.refused()));
    }
}
