package io.kontor.growth;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Products by sectors: how many of the customers own them. A cell opens to the rows it counts. */
final class GapMatrix extends Div {

    private record Row(String product, Map<String, Cell> cells) {}

    private final IdeaWork work;
    private final Consumer<Cell> opened;
    private final Grid<Row> grid = new Grid<>();
    private final CellRows rows;
    private List<Cell> shown = List.of();
    private int asked;

    GapMatrix(IdeaWork work, Consumer<Cell> opened) {
        this.work = work;
        this.opened = opened;
        this.rows = new CellRows(work);
        addClassName("gap-matrix");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("growth.nomatrix"));
        grid.getElement().setAttribute("aria-label", getTranslation("growth.tab.gaps"));
        var note = new Div(getTranslation("growth.matrix.note"));
        note.addClassName("quiet");
        add(note, grid, rows);
    }

    void read(GrowthState state) {
        int mine = ++asked;
        Live.ask(
                this,
                work.parts().gaps().matrix(state.tier(), work.viewer()).collectList(),
                cells -> {
                    if (mine == asked) {
                        show(cells);
                    }
                },
                failure -> Notice.show(IdeaWork.say(failure, this)));
        rows.read(state);
    }

    private void show(List<Cell> cells) {
        if (cells.equals(shown)) {
            return;
        }
        shown = cells;
        grid.removeAllColumns();
        grid.addColumn(Row::product)
                .setHeader(getTranslation("growth.field.product"))
                .setWidth("10rem")
                .setFlexGrow(0)
                .setFrozen(true);
        cells.stream().map(Cell::sector).distinct().sorted().forEach(this::column);
        var byProduct = new LinkedHashMap<String, Row>();
        cells.forEach(
                cell ->
                        byProduct
                                .computeIfAbsent(
                                        cell.productName(), p -> new Row(p, new LinkedHashMap<>()))
                                .cells()
                                .put(cell.sector(), cell));
        grid.setItems(byProduct.values());
    }

    private void column(String sector) {
        grid.addComponentColumn(row -> cell(row.cells().get(sector)))
                .setHeader(sector.isEmpty() ? getTranslation("growth.nosector") : sector)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.5rem")
                .setFlexGrow(1);
    }

    private Span cell(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null) {
            return new Span("–");
        }
        var share = new Span(work.formats().percent(cell.share()));
        var counts =
                new Span(
                        work.formats().count(cell.owners())
                                + "/"
                                + work.formats().count(cell.of()));
        counts.addClassName("quiet");
        var button = new NativeButton("", _ -> opened.accept(cell));
        button.add(share, counts);
        button.addClassNames("gap-cell", "number", "gap-" + Math.min(4, (int) (cell.share() * 5)));
        button.setAriaLabel(
                getTranslation(
                        "growth.cell",
                        cell.productName(),
                        cell.sector(),
                        work.formats().count(cell.owners()),
                        work.formats().count(cell.of())));
        return new Span(button);
    }
}
