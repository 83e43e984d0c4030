package io.kontor.draft;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.kontor.account.Health;
import io.kontor.draft.DraftService.Seen;
import io.kontor.organisation.Figures;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The running impact: what would differ for whom, before anybody feels it. */
final class ImpactPart extends Div {

    private static final String PAIR =
            """
            <span class="draft-pair" data-worse=${item.worse}><span>${item.before}</span><span
                aria-hidden="true">→</span><b>${item.after}</b></span>
            """;

    private final DraftDesk desk;
    private final Div figures = new Div();
    private final Div warnings = new Div();
    private final Grid<Impact.Side> sides = new Grid<>();
    private final ReachGrid reaches;
    private final H3 reachHead;

    ImpactPart(DraftDesk desk) {
        this.desk = desk;
        figures.addClassName("draft-figures");
        figures.getElement().setAttribute("aria-live", "polite");
        warnings.addClassName("draft-warnings");
        warnings.getElement().setAttribute("role", "status");
        reachHead = new H3(desk.words().say("reach"));
        reaches = new ReachGrid(desk);
        sideColumns();
        add(new H3(desk.words().say("impact")), figures, warnings, sides, reachHead, reaches);
    }

    private void sideColumns() {
        ReachGrid.plain(sides, desk.words().say("impact"));
        sides.addColumn(side -> desk.seats().name(side.seat()))
                .setHeader(desk.seats().say("column.position"))
                .setFlexGrow(2);
        pair("accounts", f -> count(f.accounts()), Figures::accounts, false);
        pair("value", f -> desk.words().formats().compact(f.value()), _ -> 0, false);
        pair("atRisk", f -> count(f.count(Health.AT_RISK)), f -> f.count(Health.AT_RISK), true);
        pair("load", desk.seats()::load, f -> f.load() > 1 ? f.load() : 0, true);
    }

    private void pair(
            String key,
            Function<Figures, String> text,
            Function<Figures, Number> badness,
            boolean isBad) {
        sides.addColumn(
                        LitRenderer.<Impact.Side>of(PAIR)
                                .withProperty("before", s -> text.apply(s.before()))
                                .withProperty("after", s -> text.apply(s.after()))
                                .withProperty(
                                        "worse",
                                        s ->
                                                isBad
                                                        && badness.apply(s.after()).doubleValue()
                                                                > badness.apply(s.before())
                                                                        .doubleValue()))
                .setHeader(desk.words().say("column." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private String count(long n) {
        return desk.words().formats().count(n);
    }

    void show(Seen seen) {
        var impact = seen.impact();
        figures.removeAll();
        figure("figure.people", count(impact.people()));
        figure("figure.accounts", count(impact.accounts()));
        figure("figure.value", desk.words().formats().compact(impact.value()));
        warn(seen);
        sides.setItems(impact.sides());
        sides.setVisible(!impact.sides().isEmpty());
        reaches.setItems(impact.reaches());
        reaches.setVisible(!impact.reaches().isEmpty());
        reachHead.setVisible(!impact.reaches().isEmpty());
    }

    private void figure(String key, String number) {
        var value = new Span(number);
        value.addClassName("draft-figure");
        figures.add(new Div(value, new Span(desk.words().say(key))));
    }

    private void warn(Seen seen) {
        var impact = seen.impact();
        warnings.removeAll();
        if (seen.broken() != null) {
            warning(desk.words().say("refused." + seen.broken()));
        }
        var trouble = desk.words().trouble(seen.draft());
        if (!trouble.isEmpty()) {
            warning(trouble);
        }
        if (impact.again() > 0) {
            warning(desk.words().say("again", count(impact.again())));
        }
        if (!impact.placeless().isEmpty()) {
            var names =
                    impact.placeless().stream()
                            .map(desk.words()::person)
                            .collect(Collectors.joining(", "));
            warning(desk.words().say("placeless", names));
        }
    }

    private void warning(String text) {
        warnings.add(new Paragraph(text));
    }
}
