package io.kontor.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.kontor.planner.Consequence;
import io.kontor.planner.RowError;
import java.util.function.Consumer;

/** What a file would do, or did: the counts, what it does beside them, and what is wrong in it. */
final class ReportPanel extends Div {

    ReportPanel(
            ImportReport report, Sheet sheet, Mapping mapping, Consumer<RowError> useSuggestion) {
        addClassName("import-report");
        add(new H2(getTranslation(report.dryRun() ? "imports.would" : "imports.did")));
        add(tiles(report));
        if (!report.also().isEmpty()) {
            add(also(report));
        }
        if (!report.warnings().isEmpty()) {
            add(new H3(getTranslation("imports.warnings")));
            add(new ErrorList(report.warnings(), report.dryRun(), useSuggestion));
        }
        if (!report.errors().isEmpty()) {
            var heading = report.dryRun() ? "imports.errors" : "imports.errors.did";
            add(new H3(getTranslation(heading, report.refused())));
            add(new ErrorList(report.errors(), report.dryRun(), useSuggestion));
            add(download(report, ErrorFile.of(report, sheet, mapping)));
        }
    }

    private Div tiles(ImportReport report) {
        var tiles =
                new Div(
                        tile("added", report.added(), VaadinIcon.PLUS_CIRCLE_O),
                        tile("changed", report.changed(), VaadinIcon.EDIT),
                        tile("unchanged", report.unchanged(), VaadinIcon.CHECK),
                        tile("refused", report.refused(), VaadinIcon.WARNING));
        tiles.addClassName("import-tiles");
        return tiles;
    }

    private Div tile(String name, int count, VaadinIcon icon) {
        var number = new Span(String.format(getLocale(), "%,d", count));
        number.addClassName("totals-number");
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        var label = new Span(picture, new Span(getTranslation("imports.count." + name)));
        label.addClassName("totals-name");
        var tile = new Div(number, label);
        tile.addClassNames("import-tile", "import-tile-" + name);
        tile.setClassName("import-tile-none", count == 0);
        return tile;
    }

    private Div also(ImportReport report) {
        var list = new UnorderedList();
        list.addClassName("import-also");
        report.also().forEach(one -> list.add(item(one)));
        var heading = report.dryRun() ? "imports.also" : "imports.also.did";
        return new Div(new H3(getTranslation(heading)), list);
    }

    private ListItem item(Consequence also) {
        var text = getTranslation("imports.also." + also.what(), also.count());
        var examples = new Span(examples(also));
        examples.addClassName("quiet");
        return new ListItem(new Span(text), examples);
    }

    private String examples(Consequence also) {
        long more = also.count() - also.examples().size();
        var names = String.join(", ", also.examples());
        return more == 0 ? names : getTranslation("imports.also.more", names, more);
    }

    private Anchor download(ImportReport report, ErrorFile file) {
        return new Anchor(
                DownloadHandler.fromInputStream(_ -> file.download()),
                getTranslation("imports.download", report.refused()));
    }
}
