package io.kontor.step;

import io.kontor.change.Step;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody took.
 *
 * @param actor null for the system
 * @param label what the step was about, in the words of whoever took it
 * @param undoes the step of which it is the inverse
 * @param undoneBy the step that undid it
 * @param changes how many records' changes it consists of
 */
record RecordedStep(
        UUID id,
        Step.Kind kind,
        @Nullable UUID actor,
        Instant at,
        String label,
        @Nullable String reason,
        @Nullable UUID undoes,
        @Nullable UUID undoneBy,
        long changes) {

    /** Whether it changed something and nobody has undone it yet. */
    public boolean canBeUndone() {
        return undoneBy == null && changes > 0;
    }
}
