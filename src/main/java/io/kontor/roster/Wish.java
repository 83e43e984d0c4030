package io.kontor.roster;

import io.kontor.planner.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file wants of the organisation.
 *
 * @param parts what it describes first, then what comes along with it
 * @param saidUntil the end that it says itself of a line, which otherwise follows from the next
 */
record Wish(Line line, List<Part> parts, @Nullable LocalDate saidUntil) {

    Wish {
        parts = List.copyOf(parts);
    }

    static Wish of(Line line, Part... parts) {
        return new Wish(line, List.of(parts), null);
    }

    UUID id() {
        return parts.getFirst().id();
    }
}
