package io.kontor.backtest;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.kontor.ui.Formats;
import java.util.List;
import java.util.function.Function;

/** The checks of whole quarters, as they were made. */
final class QuarterTable extends Div {

    private final Formats formats;
    private final Grid<Quarter> grid = new Grid<>();

    QuarterTable(Formats formats) {
        this.formats = formats;
        addClassName("deal-part");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("backtest.noQuarters"));
        grid.getElement().setAttribute("aria-label", getTranslation("backtest.quarters"));
        grid.addColumn(q -> Window.quarterName(q.began()))
                .setHeader(getTranslation("backtest.quarter"))
                .setAutoWidth(true);
        number("cases", q -> formats.count(q.cases()));
        number("precision", q -> percent(q.precision()));
        number("recall", q -> percent(q.recall()));
        number("area", q -> CheckFigures.decimal(q.curve().area(), formats));
        number("checkedAt", q -> formats.moment(q.checkedAt()));
        add(new H2(getTranslation("backtest.quarters")), grid);
    }

    private String percent(Share share) {
        return share.all() == 0 ? "–" : formats.percent(share.share());
    }

    private void number(String name, Function<Quarter, String> text) {
        grid.addColumn(text::apply)
                .setHeader(getTranslation("backtest." + name))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    void show(List<Quarter> quarters) {
        grid.setItems(quarters);
    }
}
