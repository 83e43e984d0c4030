package io.kontor.workload;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Loads at the left, what one of them is made of at the right. */
final class WorkloadDesk extends Div {

    private final WorkloadParts parts;
    private final Viewer viewer;
    private final Consumer<WorkloadState> go;
    private final Select<String> show;
    private final Select<String> burden;
    private final Button team = new Button(VaadinIcon.CLOSE_SMALL.create());
    private final WorkloadFigures figures;
    private final LoadGrid grid;
    private final WhatIfForm whatIf;
    private final LoadDetail detail;
    private WorkloadState state = WorkloadState.FIRST;
    private Workload now = new Workload(List.of(), List.of());
    private @Nullable Load open;

    WorkloadDesk(WorkloadParts parts, Viewer viewer, Formats formats, Consumer<WorkloadState> go) {
        this.parts = parts;
        this.viewer = viewer;
        this.go = go;
        addClassName("workload-desk");
        show = select("show", WorkloadState.SHOW, WorkloadState::showing);
        burden = select("burden", WorkloadState.BURDEN, WorkloadState::burdened);
        team.setIconAfterText(true);
        team.addThemeVariants(ButtonVariant.SMALL);
        team.addClickListener(_ -> go.accept(state.of(Optional.empty())));
        var bar = new Div(show, burden, team);
        bar.addClassName("workload-bar");
        figures = new WorkloadFigures(formats);
        grid = new LoadGrid(formats, this::opened);
        whatIf = new WhatIfForm(parts.workload(), viewer, formats);
        detail =
                new LoadDetail(
                        formats, whatIf, () -> go.accept(state.explaining(Optional.empty())));
        var body = new Div(grid, detail);
        body.addClassName("workload-body");
        add(bar, figures, body);
        Live.follow(
                this, () -> parts.workload().live(viewer), all -> fill(all.getLast()), () -> {});
    }

    private Select<String> select(
            String name,
            List<String> values,
            BiFunction<WorkloadState, String, WorkloadState> change) {
        var select = new Select<String>();
        select.setAriaLabel(getTranslation("workload." + name));
        select.setItems(values);
        select.setItemLabelGenerator(v -> getTranslation("workload." + name + "." + v));
        select.addValueChangeListener(
                event -> {
                    if (event.isFromClient() && event.getValue() != null) {
                        go.accept(change.apply(state, event.getValue()));
                    }
                });
        return select;
    }

    private void opened(Load load) {
        var id = Optional.of(load.id());
        go.accept(load.isTeam() ? state.of(id) : state.explaining(id));
    }

    void show(WorkloadState next) {
        state = next;
        show.setValue(state.show());
        burden.setValue(state.burden());
        fill(now);
    }

    private void fill(Workload workload) {
        now = workload;
        var isTeams = state.show().equals("teams");
        var all = isTeams ? now.teams() : now.people();
        grid.show(all.stream().filter(state::includes).toList(), isTeams);
        figures.show(
                now.people().stream()
                        .filter(l -> state.team().map(l.within()::contains).orElse(true))
                        .toList());
        team.setVisible(state.team().isPresent());
        state.team()
                .flatMap(id -> now.teams().stream().filter(t -> t.id().equals(id)).findFirst())
                .ifPresent(t -> team.setText(getTranslation("workload.teamOf", t.name())));
        var chosen = state.person().flatMap(now::person);
        detail.setVisible(chosen.isPresent());
        chosen.ifPresent(this::explain);
    }

    private record Found(
            List<LoadPart> made, List<Burden> accounts, Map<String, BigDecimal> norms) {}

    private void explain(Load load) {
        var before = open;
        if (before == null || !load.equals(before)) {
            whatIf.clear();
        } else if (load.figures().equals(before.figures())) {
            return;
        }
        open = load;
        var service = parts.workload();
        Live.ask(
                this,
                Mono.zip(
                                service.parts(load.id(), viewer),
                                service.heaviest(load.id(), viewer),
                                parts.norms().norms())
                        .map(a -> new Found(a.getT1(), a.getT2(), a.getT3())),
                found -> {
                    if (load == open) {
                        detail.show(load, found.made(), found.norms());
                        whatIf.show(load.id(), found.accounts(), now.people());
                    }
                },
                _ -> Notice.show(getTranslation("workload.whatIf.failed")));
    }
}
