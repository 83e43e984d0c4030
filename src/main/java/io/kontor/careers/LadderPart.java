package io.kontor.careers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import io.kontor.career.Ladder;
import io.kontor.career.Ladder.Level;
import io.kontor.dossier.CareerFile;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The ladder as a matrix, and two of its levels side by side: where I am and what is next. */
final class LadderPart extends Div {

    private final CareersParts parts;
    private final Viewer viewer;
    private Place place;

    LadderPart(CareersParts parts, Viewer viewer, Place place) {
        this.parts = parts;
        this.viewer = viewer;
        this.place = place;
        addClassName("careers-part");
        Live.follow(this, parts.ladders()::live, _ -> load(), this::load);
        Live.follow(this, parts.files()::live, _ -> load(), this::load);
        addAttachListener(_ -> load());
    }

    private void load() {
        var mine =
                parts.files()
                        .file(viewer.person(), viewer)
                        .map(Optional::of)
                        .onErrorReturn(Optional.empty());
        Live.ask(
                this,
                Mono.zip(parts.ladders().now(), mine),
                both -> show(both.getT1(), both.getT2().orElse(null)),
                _ -> setText(getTranslation("careers.failed")));
    }

    private void show(Ladder ladder, @Nullable CareerFile file) {
        removeAll();
        var mine = file == null ? null : file.standing().level();
        var here = choice("careers.ladder.here", ladder);
        var next = choice("careers.ladder.next", ladder);
        var from = ladder.level(place.text()).orElse(mine == null ? ladder.levels().get(2) : mine);
        var to = ladder.level(place.word());
        here.setValue(from);
        next.setValue(to.orElseGet(() -> ladder.after(from).stream().findFirst().orElse(from)));
        var compared =
                new Div(new LadderComparison(ladder, here.getValue(), next.getValue(), file));
        for (var select : List.of(here, next)) {
            select.addValueChangeListener(
                    _ -> {
                        keep(here.getValue(), next.getValue());
                        compared.removeAll();
                        compared.add(
                                new LadderComparison(
                                        ladder, here.getValue(), next.getValue(), file));
                    });
        }
        var choice = new Div(here, next);
        choice.addClassName("careers-choice");
        add(
                new H2(getTranslation("careers.ladder.compare")),
                choice,
                compared,
                new H2(getTranslation("careers.ladder.matrix", ladder.number())),
                matrix(ladder, mine));
    }

    private Select<Level> choice(String label, Ladder ladder) {
        var select = new Select<Level>();
        select.setLabel(getTranslation(label));
        select.setItems(ladder.levels());
        select.setItemLabelGenerator(this::title);
        return select;
    }

    /** In the address, so that it is there again after a reload and in a link. */
    private void keep(Level here, Level next) {
        place = new Place(Place.Tab.LADDER, null, here.key(), next.key());
        var address = new Location("careers", place.write());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }

    private String title(@Nullable Level level) {
        return level == null ? "" : level.title().in(getLocale());
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
            table.row(
                    cells(
                            c.name().in(getLocale()),
                            ladder,
                            level -> LadderComparison.anchor(c, level, getLocale()),
                            mine));
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
}
