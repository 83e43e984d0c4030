package io.kontor.backtest;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.kontor.health.Measure;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Weights fitted to what happened, beside today's. It proposes and never applies. */
final class ProposalPanel extends Div {

    private record Row(Measure measure, double today, double proposed) {}

    private final BacktestParts parts;
    private final Formats formats;
    private final Paragraph text = new Paragraph();
    private final Grid<Row> grid = new Grid<>();
    private final Anchor open = new Anchor();

    ProposalPanel(BacktestParts parts) {
        this.parts = parts;
        this.formats = parts.formats();
        addClassName("deal-part");
        text.addClassName("quiet");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("backtest.proposal"));
        grid.addColumn(row -> getTranslation("explanation.measure." + row.measure().key()))
                .setHeader(getTranslation("backtest.measure"))
                .setFlexGrow(2);
        number("today", Row::today);
        number("proposed", Row::proposed);
        open.setText(getTranslation("backtest.try"));
        open.addClassName("deal-link");
        add(new H2(getTranslation("backtest.proposal")), text, grid, open);
    }

    private void number(String name, java.util.function.ToDoubleFunction<Row> of) {
        grid.addColumn(row -> formats.amount(BigDecimal.valueOf(of.applyAsDouble(row))))
                .setHeader(getTranslation("backtest." + name))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    void ask(Window window, Consumer<Throwable> failed) {
        Live.ask(this, parts.service().proposal(window, parts.viewer()), this::show, failed);
    }

    private void show(Proposal proposal) {
        grid.setVisible(!proposal.isTooFew());
        open.setVisible(!proposal.isTooFew());
        text.setText(
                proposal.isTooFew()
                        ? getTranslation(
                                "backtest.tooFew",
                                formats.count(proposal.lost()),
                                formats.count(proposal.kept()),
                                formats.count(Proposal.FEWEST))
                        : getTranslation(
                                "backtest.fitted",
                                formats.count(proposal.lost()),
                                formats.count(proposal.kept()),
                                between(proposal.score()),
                                between(proposal.fitted())));
        if (!proposal.isTooFew()) {
            grid.setItems(
                    Arrays.stream(Measure.values())
                            .map(m -> row(m, proposal.today(), proposal.weights()))
                            .toList());
            open.setHref("health-model?" + link(proposal.weights()));
        }
    }

    private static Row row(Measure measure, Map<Measure, Double> today, Map<Measure, Double> then) {
        return new Row(measure, today.getOrDefault(measure, 0.0), then.getOrDefault(measure, 0.0));
    }

    private static String link(Map<Measure, Double> weights) {
        return weights.entrySet().stream()
                .map(e -> "weights." + e.getKey().key() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
    }

    private String between(Curve curve) {
        return "%s (%s–%s)"
                .formatted(
                        CheckFigures.decimal(curve.area(), formats),
                        CheckFigures.decimal(curve.low(), formats),
                        CheckFigures.decimal(curve.high(), formats));
    }
}
