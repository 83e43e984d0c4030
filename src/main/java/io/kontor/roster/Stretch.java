package io.kontor.roster;

import io.kontor.planner.Meaning;
import io.kontor.planner.Refused;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From when to when, as a row says it. */
final class Stretch {

    /** What systems that know no open end write instead. */
    private static final String NEVER = "9999";

    private Stretch() {}

    static boolean saysEnd(Meaning row) {
        return row.line().has("until") || row.line().has("lastDay");
    }

    /** The first day that is no longer part of it, or the day after the last one. */
    static Optional<LocalDate> end(Meaning row, String until) {
        var first = day(row, until);
        var last = day(row, "lastDay").map(day -> day.plusDays(1));
        if (first.isPresent() && last.isPresent() && !first.equals(last)) {
            throw row.refused("lastDay", "CONTRADICTS");
        }
        return first.or(() -> last);
    }

    private static Optional<LocalDate> day(Meaning row, String target) {
        return row.line().get(target).contains(NEVER) ? Optional.empty() : row.date(target);
    }

    /** The days of a row; where it has no column for the end, that of before stays. */
    static Days of(Meaning row, LocalDate since, @Nullable Days before) {
        var end = end(row, "until").orElse(null);
        var days =
                saysEnd(row) || before == null
                        ? new Days(since, end)
                        : new Days(since, before.until());
        if (days.isEmpty()) {
            throw backwards(row);
        }
        return days;
    }

    static Refused backwards(Meaning row) {
        return row.refused(row.has("until") ? "until" : "lastDay", "OUT_OF_ORDER");
    }
}
