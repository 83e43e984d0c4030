package io.kontor.care;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody else changed the same fields since their author saw them; nothing was written. */
public final class EntryConflict extends RuntimeException {

    /**
     * One field on which two people differ.
     *
     * @param theirs the value it has now
     * @param who who gave it that value; null for the system or when unknown
     */
    public record Point(
            Edit mine, @Nullable String theirs, @Nullable UUID who, @Nullable Instant when) {}

    private final UUID entry;
    private final List<Point> points;

    EntryConflict(UUID entry, List<Point> points) {
        super("conflict on " + points.size() + " fields of " + entry);
        this.entry = entry;
        this.points = List.copyOf(points);
    }

    public UUID entry() {
        return entry;
    }

    public List<Point> points() {
        return points;
    }
}
