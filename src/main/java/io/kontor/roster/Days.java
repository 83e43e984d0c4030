package io.kontor.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days.
 *
 * @param until the first day that is no longer part of it; null for no end
 */
record Days(LocalDate since, @Nullable LocalDate until) {

    boolean isEmpty() {
        return until != null && !until.isAfter(since);
    }

    boolean covers(Days other) {
        return !other.since.isBefore(since) && !endsBefore(other);
    }

    boolean endsBefore(Days other) {
        return until != null && (other.until == null || other.until.isAfter(until));
    }

    boolean has(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }

    /** The days they have in common; empty where they have none. */
    Days and(Days other) {
        var from = since.isAfter(other.since) ? since : other.since;
        return new Days(from, endsBefore(other) ? until : other.until);
    }

    boolean overlaps(Days other) {
        return !and(other).isEmpty();
    }
}
