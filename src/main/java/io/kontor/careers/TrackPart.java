package io.kontor.careers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import io.kontor.career.Ladder.Level;
import io.kontor.dossier.CareerFile.Standing;
import io.kontor.promotion.Proposal;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import io.kontor.view.ViewsMenu;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Who is where on the ladder, live: exactly those whom the viewer may know of. */
final class TrackPart extends Div {

    private static final String ROUTE = "careers";

    private final CareersParts parts;
    private final Viewer viewer;
    private final TrackRows rows = new TrackRows();
    private final TrackGrid grid = new TrackGrid(rows);
    private final TrackFilter filter;
    private final Span count = new Span();
    private int asked;
    private int shown;

    TrackPart(CareersParts parts, Viewer viewer, TrackState state) {
        this.parts = parts;
        this.viewer = viewer;
        this.filter = new TrackFilter(state, this::wanted);
        addClassNames("careers-part", "careers-track");
        rows.showIn(grid);
        filter();
        grid.setEmptyStateText(getTranslation("careers.loading"));
        grid.sortBy(state.sort());
        grid.addSortListener(_ -> remember());
        count.addClassName("quiet");
        var views =
                new ViewsMenu(parts.views(), viewer, ROUTE, () -> state().write().getQueryString());
        var bar = new Div(filter, count, views);
        bar.addClassName("careers-choice");
        add(bar, grid);
        Live.follow(this, parts.files()::live, _ -> load(), this::load);
        Live.follow(this, parts.proposals()::live, _ -> load(), this::load);
        addAttachListener(_ -> load());
    }

    private TrackState state() {
        return filter.state(grid.sorted());
    }

    private void filter() {
        var wanted = state();
        rows.filter(standing -> wanted.shows(standing, rows.open(standing)));
    }

    private void wanted() {
        filter();
        count();
        remember();
    }

    /** The address always says what is shown: it can be reloaded, shared and saved. */
    private void remember() {
        getUI().ifPresent(
                        ui ->
                                ui.getPage()
                                        .getHistory()
                                        .replaceState(null, new Location(ROUTE, state().write())));
    }

    /** Of two readings that overtake each other the one that began later is shown. */
    private void load() {
        int reading = ++asked;
        var proposals =
                parts.proposals()
                        .all(viewer)
                        .filter(p -> p.state().isOpen())
                        .collect(Collectors.toMap(Proposal::subject, p -> p, (a, _) -> a));
        Live.ask(
                this,
                Mono.zip(parts.files().track(viewer).collectList(), proposals),
                both -> {
                    if (reading > shown) {
                        shown = reading;
                        show(both.getT1(), both.getT2());
                    }
                },
                _ -> failed());
    }

    private void show(List<Standing> standings, Map<UUID, Proposal> proposals) {
        rows.put(standings, proposals);
        filter.levels(levels(standings));
        count();
    }

    private static List<Level> levels(List<Standing> standings) {
        return standings.stream()
                .map(Standing::level)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Level::order).thenComparing(Level::key))
                .toList();
    }

    private void count() {
        count.setText(getTranslation("careers.track.count", rows.count()));
        grid.setEmptyStateText(
                getTranslation(
                        rows.all().isEmpty() ? "careers.track.nobody" : "careers.track.empty"));
    }

    private void failed() {
        count.setText(getTranslation("careers.failed"));
        grid.setEmptyStateText(getTranslation("careers.failed"));
    }
}
