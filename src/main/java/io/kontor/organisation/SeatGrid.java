package io.kontor.organisation;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.List;

/** Positions with their figures, one in another. */
public final class SeatGrid extends TreeGrid<Seat> {

    private static final String POSITION =
            """
            <vaadin-grid-tree-toggle @click=${toggle} .leaf=${item.leaf} .expanded=${model.expanded}
                .level=${model.level}><span class="seat-name">${item.name}</span><span
                class="seat-title">${item.title}</span>${item.mark
                ? html`<span class="seat-mark">${item.mark}</span>` : ''}</vaadin-grid-tree-toggle>
            """;
    private final TreeRows rows;
    private final SeatWords words;

    /**
     * @param isLinked whether the figures lead to the accounts they count, as they are now
     */
    public SeatGrid(TreeRows rows, SeatWords words, boolean isLinked) {
        this.rows = rows;
        this.words = words;
        addClassName("organisation-tree");
        addThemeVariants(GridVariant.NO_BORDER);
        position();
        new FigureColumns(this, rows, words, isLinked).add();
        setDataProvider(rows);
        rows.rollUp().tree().roots().forEach(this::open);
    }

    private void open(Seat root) {
        expand(root);
        if (rows.rollUp().tree().all().size() < 60) {
            expand(rows.rollUp().tree().below(root.id()));
        }
    }

    private void position() {
        addColumn(
                        LitRenderer.<Seat>of(POSITION)
                                .withProperty("leaf", seat -> !rows.hasChildren(seat))
                                .withProperty("name", words::name)
                                .withProperty("title", words::title)
                                .withProperty("mark", words::mark)
                                .withFunction("toggle", this::toggle))
                .setKey("position")
                .setHeader(words.say("column.position"))
                .setComparator(Comparator.comparing(words::name))
                .setWidth("17rem")
                .setFlexGrow(1);
    }

    /** Whoever opens a position is about to do something with it. */
    private void toggle(Seat seat) {
        select(seat);
        if (isExpanded(seat)) {
            collapse(seat);
        } else {
            expand(seat);
        }
    }

    /** Opens everything above a position and goes to it. */
    public void fly(Seat seat) {
        expand(List.copyOf(rows.rollUp().tree().above(seat.id())));
        select(seat);
        scrollToItem(seat);
    }
}
