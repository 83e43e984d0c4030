package io.kontor.step;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field, or a whole record, that stays as it is when its step is undone.
 *
 * @param entity the table, as the history names it
 * @param column the column; null for a whole record
 * @param who who changed it since; null for the system, when unknown, or for another reason
 * @param when when that was
 */
public record Refused(
        String entity,
        UUID record,
        @Nullable String column,
        Why why,
        @Nullable UUID who,
        @Nullable Instant when) {

    public enum Why {
        /** The person may not do that to this record now. */
        NOT_ALLOWED,
        /** Somebody gave it another value since. */
        CHANGED_SINCE,
        /** The record is not there any more. */
        GONE,
        /** Other records refer to it by now. */
        REFERENCED,
        /** What it referred to is gone. */
        REFERENCE_GONE,
        /** Another record has its key by now. */
        TAKEN
    }

    Refused by(@Nullable UUID who, Instant when) {
        return new Refused(entity, record, column, why, who, when);
    }
}
