package io.kontor.retention;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.kontor.record.RecordWords;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The bar, the figures, the pictures, the groups with their accounts, and the assumptions. */
final class RetentionDesk extends Div {

    private final RetentionParts parts;
    private final Viewer viewer;
    private final Select<String> period;
    private final Select<String> by;
    private final RetentionFigures figures;
    private final RetentionCharts charts;
    private final RetentionGroups groups;
    private final AssumptionForm assumptions;
    private RetentionState state = RetentionState.FIRST;
    private int asked;

    RetentionDesk(
            RetentionParts parts, Viewer viewer, Formats formats, Consumer<RetentionState> go) {
        this.parts = parts;
        this.viewer = viewer;
        addClassName("retention-desk");
        period = select("period", Period.NAMES, go, RetentionState::period);
        by = select("by", RetentionState.BY, go, RetentionState::by);
        var bar = new Div(period, by);
        bar.addClassName("deal-bar");
        figures = new RetentionFigures(formats);
        charts = new RetentionCharts();
        groups = new RetentionGroups(formats, group -> go.accept(state.group(group)));
        assumptions = new AssumptionForm(parts.retention(), viewer, formats);
        add(bar, figures, charts, groups, assumptions);
        Live.follow(this, () -> parts.retention().live(), _ -> read(), this::read);
    }

    private Select<String> select(
            String name,
            List<String> values,
            Consumer<RetentionState> go,
            BiFunction<RetentionState, String, RetentionState> change) {
        var select = new Select<String>();
        select.setLabel(getTranslation("retention." + name));
        select.setItems(values);
        select.setItemLabelGenerator(v -> getTranslation("retention." + name + "." + v));
        select.addValueChangeListener(
                event -> {
                    if (event.isFromClient() && event.getValue() != null) {
                        go.accept(change.apply(state, event.getValue()));
                    }
                });
        return select;
    }

    void show(RetentionState state) {
        this.state = state;
        period.setValue(state.period());
        by.setValue(state.by());
        read();
    }

    private record Found(
            List<Kept> kept, Return returned, List<Retention> quarters, List<Assumption> assumed) {}

    private void read() {
        int mine = ++asked;
        var today = LocalDate.now();
        var time = Period.of(state.period(), today);
        var retention = parts.retention();
        var quarters =
                Flux.fromIterable(Period.quarters(today))
                        .concatMap(q -> retention.kept(q, viewer).map(Retention::of))
                        .collectList();
        Live.ask(
                this,
                Mono.zip(
                                retention.kept(time, viewer),
                                retention.returned(time, viewer),
                                quarters,
                                retention.assumptions().collectList())
                        .map(a -> new Found(a.getT1(), a.getT2(), a.getT3(), a.getT4())),
                found -> {
                    // An older answer may come after a newer one.
                    if (mine == asked) {
                        fill(found);
                    }
                },
                failure -> Notice.show(RecordWords.of(failure, this, "retention.assumption")));
    }

    private void fill(Found found) {
        var grouped = Grouping.group(found.kept(), state.by(), parts.team().now());
        figures.show(Retention.of(found.kept()), found.returned());
        charts.show(found.quarters(), grouped, state.by());
        groups.show(grouped, state);
        assumptions.show(found.assumed());
    }
}
