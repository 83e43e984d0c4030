package io.kontor.backtest;

import java.time.LocalDate;
import java.util.List;

/**
 * The days on which the renewals that are looked at were decided: from one, until before another.
 */
record Window(LocalDate from, LocalDate until) {

    /** Those that are offered, by name. */
    static final List<String> NAMES = List.of("year", "quarter", "all");

    /** The twelve months up to now, the last whole quarter, or everything. */
    static Window of(String name, LocalDate today) {
        return switch (name) {
            case "quarter" -> quarterBefore(today);
            case "all" -> new Window(LocalDate.of(1900, 1, 1), today.plusDays(1));
            default -> new Window(today.minusYears(1), today.plusDays(1));
        };
    }

    /** The quarter that was over when the present one began. */
    static Window quarterBefore(LocalDate day) {
        var now = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        return new Window(now.minusMonths(3), now);
    }

    /** As 2026 Q3. */
    static String quarterName(LocalDate from) {
        return from.getYear() + " Q" + ((from.getMonthValue() - 1) / 3 + 1);
    }
}
