package io.kontor.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody else changed the same cells since their author saw them; nothing was written. */
public final class CellConflict extends RuntimeException {

    /**
     * One cell on which two people differ.
     *
     * @param theirs the value it has now
     * @param who who gave it that value; null for the system or when unknown
     */
    public record Cell(
            FieldEdit mine, @Nullable Object theirs, @Nullable UUID who, @Nullable Instant when) {}

    private final UUID account;
    private final List<Cell> cells;

    CellConflict(UUID account, List<Cell> cells) {
        super("conflict on " + cells.size() + " cells of account " + account);
        this.account = account;
        this.cells = List.copyOf(cells);
    }

    public UUID account() {
        return account;
    }

    public List<Cell> cells() {
        return cells;
    }
}
