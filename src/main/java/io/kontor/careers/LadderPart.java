package io.kontor.careers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.kontor.career.Ladder;
import io.kontor.career.Ladder.Competency;
import io.kontor.career.Ladder.Level;
import io.kontor.dossier.CareerFile;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The ladder as a matrix, and two of its levels side by side: where I am and what is next. */
final class LadderPart extends Div {

    private final CareersParts parts;
    private final Viewer viewer;

    LadderPart(CareersParts parts, Viewer viewer) {
        this.parts = parts;
        this.viewer = viewer;
        addClassName("careers-part");
        Live.follow(this, parts.ladders()::live, _ -> load(), this::load);
        addAttachListener(_ -> load());
    }

    private void load() {
        var mine =
                parts.files()
                        .file(viewer.person(), viewer)
                        .map(CareerFile::standing)
                        .map(java.util.Optional::of);
        Live.ask(
                this,
                Mono.zip(parts.ladders().now(), mine.onErrorReturn(java.util.Optional.empty())),
                both ->
                        show(
                                both.getT1(),
                                both.getT2().map(CareerFile.Standing::level).orElse(null)),
                _ -> setText(getTranslation("careers.failed")));
    }

    private void show(Ladder ladder, @Nullable Level mine) {
        removeAll();
        var here = new Select<Level>();
        here.setLabel(getTranslation("careers.ladder.here"));
        var next = new Select<Level>();
        next.setLabel(getTranslation("careers.ladder.next"));
        var compared = new Div();
        for (var select : List.of(here, next)) {
            select.setItems(ladder.levels());
            select.setItemLabelGenerator(this::title);
            select.addValueChangeListener(
                    _ -> compare(compared, ladder, here.getValue(), next.getValue()));
        }
        var from = mine == null ? ladder.levels().get(2) : mine;
        here.setValue(from);
        next.setValue(ladder.after(from).stream().findFirst().orElse(from));
        var choice = new Div(here, next);
        choice.addClassName("careers-choice");
        add(
                new H2(getTranslation("careers.ladder.compare")),
                choice,
                compared,
                new H2(getTranslation("careers.ladder.matrix", ladder.number())),
                matrix(ladder, mine));
    }

    private String title(@Nullable Level level) {
        return level == null ? "" : level.title().in(getLocale());
    }

    private void compare(Div into, Ladder ladder, @Nullable Level here, @Nullable Level next) {
        into.removeAll();
        if (here != null && next != null) {
            var table = new Table(getTranslation("careers.competency"), title(here), title(next));
            table.row(
                    Table.quiet(getTranslation("careers.ladder.shows")),
                    new Span(here.shows().in(getLocale())),
                    new Span(next.shows().in(getLocale())));
            ladder.competencies()
                    .forEach(
                            c -> {
                                var row =
                                        table.row(
                                                new Span(c.name().in(getLocale())),
                                                cell(c, here),
                                                cell(c, next));
                                row.setClassName(
                                        "careers-step", next.required(c) > here.required(c));
                            });
            into.add(table, asks(next));
        }
    }

    private Paragraph asks(Level next) {
        var qualifications = String.join(", ", next.qualifications());
        var months = getTranslation("careers.ladder.months", next.minimumMonths());
        return new Paragraph(
                next.qualifications().isEmpty()
                        ? months
                        : months + " · " + getTranslation("careers.ladder.needs", qualifications));
    }

    private Div matrix(Ladder ladder, @Nullable Level mine) {
        var headings = new java.util.ArrayList<>(List.of(getTranslation("careers.competency")));
        ladder.levels().forEach(level -> headings.add(title(level)));
        var table = new Table(headings.toArray(String[]::new));
        table.row(
                cells(
                        getTranslation("careers.ladder.scope"),
                        ladder,
                        level -> new Span(level.scope().in(getLocale())),
                        mine));
        for (var c : ladder.competencies()) {
            table.row(cells(c.name().in(getLocale()), ladder, level -> cell(c, level), mine));
        }
        return table;
    }

    private static Object[] cells(
            String first,
            Ladder ladder,
            java.util.function.Function<Level, Span> content,
            @Nullable Level mine) {
        var cells = new java.util.ArrayList<Object>(List.of(new Span(first)));
        for (var level : ladder.levels()) {
            var cell = content.apply(level);
            cell.setClassName("careers-mine", level.equals(mine));
            cells.add(cell);
        }
        return cells.toArray();
    }

    private Span cell(Competency competency, Level level) {
        int required = level.required(competency);
        var number = new Span(String.valueOf(required));
        number.addClassName("careers-rating");
        var cell = new Span(number, new Span(competency.anchors().get(required).in(getLocale())));
        cell.addClassName("careers-anchor");
        return cell;
    }
}
