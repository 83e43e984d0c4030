package io.kontor.draft;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.function.ToLongFunction;

/** Who would gain or lose sight of how many accounts. */
final class ReachGrid extends Grid<Impact.Reach> {

    private final DraftDesk desk;

    ReachGrid(DraftDesk desk) {
        this.desk = desk;
        plain(this, desk.words().say("reach"));
        addColumn(reach -> desk.words().person(reach.person()))
                .setHeader(desk.words().say("column.person"))
                .setFlexGrow(2);
        number("gains", "+", Impact.Reach::gains);
        number("loses", "−", Impact.Reach::loses);
    }

    private void number(String key, String sign, ToLongFunction<Impact.Reach> of) {
        addColumn(reach -> signed(sign, of.applyAsLong(reach)))
                .setHeader(desk.words().say("column." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private String signed(String sign, long accounts) {
        return accounts == 0 ? "–" : sign + desk.words().formats().count(accounts);
    }

    static void plain(Grid<?> grid, String label) {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", label);
    }
}
