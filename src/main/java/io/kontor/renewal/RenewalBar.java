package io.kontor.renewal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the page shows, and the figures of it. */
final class RenewalBar extends Div {

    private final Formats formats;
    private final Select<String> view;
    private final Select<String> show;
    private final Select<Integer> days;
    private final Select<String> who;
    private final Span figures = new Span();
    private RenewalState state = RenewalState.FIRST;

    RenewalBar(Viewer viewer, Formats formats, Consumer<RenewalState> go) {
        this.formats = formats;
        addClassName("deal-bar");
        view = select("view", List.of("board", "list"), go, (s, v) -> s.list(v.equals("list")));
        var shown =
                Access.may(viewer.role(), Deed.READ_HEALTH)
                        ? RenewalState.SHOWN
                        : List.of("open", "closed");
        show = select("show", shown, go, RenewalState::show);
        days = select("days", RenewalState.DAYS, go, RenewalState::days);
        who = select("who", List.of("all", "me"), go, RenewalState::who);
        figures.addClassNames("renewal-figures", "number");
        figures.getElement().setAttribute("aria-live", "polite");
        add(view, show, days, who, figures);
    }

    private <T> Select<T> select(
            String name,
            List<T> values,
            Consumer<RenewalState> go,
            BiFunction<RenewalState, T, RenewalState> change) {
        Function<T, String> key =
                value -> "renewal." + name + "." + ("" + value).replaceFirst(":.*", "");
        var select = new Select<T>();
        select.setLabel(getTranslation("renewal." + name));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation(key.apply(value)));
        select.addClassName("renewal-select");
        select.addValueChangeListener(
                event -> {
                    if (event.isFromClient() && event.getValue() != null) {
                        go.accept(change.apply(state, event.getValue()));
                    }
                });
        return select;
    }

    void show(RenewalState state) {
        this.state = state;
        view.setValue(state.list() ? "list" : "board");
        view.setEnabled(!state.isClosed());
        show.setValue(state.show());
        days.setValue(state.days());
        days.setEnabled(!state.isClosed());
        // A team is chosen on its own page; here it can be left again.
        who.setItems(
                state.team() == null ? List.of("all", "me") : List.of("all", "me", state.who()));
        who.setValue(state.who());
    }

    void show(List<CallTotal> totals) {
        long count = totals.stream().mapToLong(CallTotal::count).sum();
        long mismatches = totals.stream().mapToLong(CallTotal::mismatches).sum();
        var worth = totals.stream().map(CallTotal::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        figures.setText(
                getTranslation(
                        "renewal.figures",
                        formats.count(count),
                        formats.compact(worth),
                        formats.count(mismatches)));
    }
}
