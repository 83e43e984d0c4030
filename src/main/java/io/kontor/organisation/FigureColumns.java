package io.kontor.organisation;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.kontor.account.Health;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** The figures of positions: each leads to exactly the accounts it counts. */
record FigureColumns(SeatGrid grid, TreeRows rows, SeatWords words, boolean isLinked) {

    private static final String LINK =
            """
            ${item.href ? html`<a href=${item.href}>${item.text}</a>`
                        : html`<span class="seat-quiet">${item.text}</span>`}
            """;
    private static final String RENEWING =
            "&renewalDate=today..%2B90d&status=prospect,active,notice";
    private static final String LOAD =
            """
            <div class="load" data-load=${item.state} title=${item.hint}><svg class="load-bar" aria-hidden="true"
                viewBox="0 0 100 6" preserveAspectRatio="none"><rect width=${item.width} height="6" /></svg><span
                class="load-words">${item.text}</span></div>
            """;

    void add() {
        number("people", f -> f.people(), s -> Optional.of(sum(s)), "");
        number("vacancies", f -> f.vacancies(), s -> Optional.of(sum(s)), "");
        number("accounts", Figures::accounts, this::figures, "&");
        money();
        mix();
        load();
        number("renewals", Figures::renewals, this::figures, RENEWING);
        number("overdue", Figures::overdue, this::figures, "");
    }

    private Figures sum(Seat seat) {
        return rows.rollUp().sum(seat.id());
    }

    private Optional<Figures> figures(Seat seat) {
        return rows.rollUp().sum(seat.id(), words.viewer());
    }

    private void number(
            String key,
            Function<Figures, Number> figure,
            Function<Seat, Optional<Figures>> of,
            String query) {
        linked(
                key,
                seat -> of.apply(seat).map(figure).map(n -> words.formats().count(n.longValue())),
                query,
                Comparator.comparingLong(
                        s -> of.apply(s).map(figure).map(Number::longValue).orElse(-1L)),
                "5.5rem");
    }

    private void money() {
        linked(
                "value",
                seat -> figures(seat).map(f -> words.formats().compact(f.value())),
                "&",
                Comparator.comparing(s -> figures(s).orElse(Figures.NONE).value()),
                "5.5rem");
    }

    private void linked(
            String key,
            Function<Seat, Optional<String>> text,
            String query,
            Comparator<Seat> order,
            String width) {
        numeric(
                grid.addColumn(
                        LitRenderer.<Seat>of(LINK)
                                .withProperty("text", seat -> text.apply(seat).orElse("–"))
                                .withProperty(
                                        "href",
                                        seat ->
                                                !isLinked || query.isEmpty() || !hasAccounts(seat)
                                                        ? ""
                                                        : link(seat, query))),
                key,
                order,
                width);
    }

    private boolean hasAccounts(Seat seat) {
        return figures(seat).filter(f -> f.accounts() > 0).isPresent();
    }

    static String link(Seat seat, String query) {
        return "accounts?owner=below:" + seat.id() + (query.equals("&") ? "" : query);
    }

    private void mix() {
        grid.addColumn(
                        MixTemplate.<Seat>renderer(
                                seat -> figures(seat).filter(f -> f.accounts() > 0),
                                seat -> isLinked ? link(seat, "&") : "",
                                words))
                .setKey("health")
                .setHeader(words.say("column.health"))
                .setComparator(
                        Comparator.comparing(
                                s -> figures(s).orElse(Figures.NONE).count(Health.AT_RISK)))
                .setWidth("12.5rem")
                .setFlexGrow(0);
    }

    private void load() {
        numeric(
                grid.addColumn(
                        LitRenderer.<Seat>of(LOAD)
                                .withProperty(
                                        "state",
                                        s -> figures(s).map(Figures::burden).orElse("none"))
                                .withProperty(
                                        "width",
                                        s ->
                                                figures(s)
                                                        .map(f -> Math.min(100, f.load() * 100))
                                                        .orElse(0.0))
                                .withProperty("hint", s -> figures(s).map(this::hint).orElse(""))
                                .withProperty(
                                        "text", s -> figures(s).map(words::load).orElse("–"))),
                "load",
                Comparator.comparingDouble(s -> figures(s).orElse(Figures.NONE).load()),
                "8rem");
    }

    private String hint(Figures figures) {
        var formats = words.formats();
        var demand = formats.count(figures.demand().longValue());
        return words.say("load.hint", demand, formats.count(figures.capacity().longValue()));
    }

    private void numeric(
            Grid.Column<Seat> column, String key, Comparator<Seat> order, String width) {
        column.setKey(key)
                .setHeader(words.say("column." + key))
                .setComparator(order)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0);
    }
}
