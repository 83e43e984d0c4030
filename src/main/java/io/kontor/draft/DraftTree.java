package io.kontor.draft;

import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import io.kontor.draft.DraftService.Seen;
import io.kontor.organisation.Seat;
import io.kontor.organisation.SeatGrid;
import io.kontor.organisation.TreeRows;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The organisation as it would be; a position dragged onto another one reports to it. */
final class DraftTree extends Div {

    /** Columns that no move changes the sense of. */
    private static final List<String> UNTOUCHED = List.of("vacancies", "renewals", "overdue");

    private final DraftDesk desk;
    private final BiConsumer<UUID, UUID> move;
    private final Set<UUID> moved = new HashSet<>();
    private @Nullable TreeRows rows;
    private @Nullable SeatGrid grid;
    private @Nullable Seat dragged;
    private Runnable chosen = () -> {};

    DraftTree(DraftDesk desk, BiConsumer<UUID, UUID> move) {
        this.desk = desk;
        this.move = move;
        addClassName("draft-frame");
    }

    /** Calls when something else is chosen. */
    void onChoice(Runnable listener) {
        chosen = listener;
    }

    Optional<Seat> choice() {
        return grid == null ? Optional.empty() : grid.getSelectedItems().stream().findFirst();
    }

    void show(Seen seen) {
        var after = seen.impact().after();
        moved.clear();
        for (var seat : after.tree().all()) {
            var was = seen.impact().before().tree().seat(seat.id()).orElse(seat);
            if (!Objects.equals(was.superior(), seat.superior())
                    || !was.holders().equals(seat.holders())) {
                moved.add(seat.id());
            }
        }
        if (rows == null || grid == null) {
            rows = new TreeRows(after);
            grid = grid(rows);
            add(grid);
        } else {
            rows.show(after);
            rows.refreshAll();
        }
        grid.setRowsDraggable(isOpen(seen.draft()));
    }

    private boolean isOpen(Draft draft) {
        return draft.state() == Draft.State.OPEN && draft.author().equals(desk.viewer().person());
    }

    private SeatGrid grid(TreeRows tree) {
        var seats = new SeatGrid(tree, desk.seats(), false);
        UNTOUCHED.forEach(key -> seats.getColumnByKey(key).setVisible(false));
        seats.setPartNameGenerator(seat -> moved.contains(seat.id()) ? "moved" : null);
        seats.setDropMode(GridDropMode.ON_TOP);
        seats.addDragStartListener(event -> dragged = event.getDraggedItems().getFirst());
        seats.addDragEndListener(_ -> dragged = null);
        seats.addDropListener(event -> event.getDropTargetItem().ifPresent(this::drop));
        seats.addSelectionListener(_ -> chosen.run());
        return seats;
    }

    private void drop(Seat target) {
        var seat = dragged;
        if (seat != null && !seat.equals(target)) {
            move.accept(seat.id(), target.id());
        }
    }
}
