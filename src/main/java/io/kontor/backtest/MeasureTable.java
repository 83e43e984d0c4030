package io.kontor.backtest;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.kontor.ui.Formats;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** Which measure carried it: the one whose absence would cost most comes first. */
final class MeasureTable extends Div {

    private final Formats formats;
    private final Grid<Check.Part> grid = new Grid<>();

    MeasureTable(Formats formats) {
        this.formats = formats;
        addClassName("deal-part");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("backtest.measures"));
        grid.addColumn(part -> getTranslation("explanation.measure." + part.measure().key()))
                .setHeader(getTranslation("backtest.measure"))
                .setFlexGrow(2);
        number("alone", Check.Part::alone);
        number("adds", Check.Part::adds);
        number("lostPoints", Check.Part::lostPoints);
        number("keptPoints", Check.Part::keptPoints);
        add(new H2(getTranslation("backtest.measures")), grid);
    }

    private void number(String name, ToDoubleFunction<Check.Part> of) {
        grid.addColumn(part -> CheckFigures.decimal(of.applyAsDouble(part), formats))
                .setHeader(getTranslation("backtest." + name))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    void show(Check check) {
        grid.setItems(
                check.measures().stream()
                        .sorted(Comparator.comparingDouble((Check.Part p) -> -p.adds()))
                        .toList());
    }
}
