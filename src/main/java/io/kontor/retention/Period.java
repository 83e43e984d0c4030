package io.kontor.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Some time: from a day on, until before another. */
record Period(LocalDate from, LocalDate until) {

    /** The periods that are offered, by name. */
    public static final List<String> NAMES = List.of("year", "quarter", "lastQuarter", "lastYear");

    /** The twelve months up to now, this or the last quarter, or the last calendar year. */
    public static Period of(String name, LocalDate today) {
        var quarter = quarter(today);
        return switch (name) {
            case "quarter" -> new Period(quarter, today.plusDays(1));
            case "lastQuarter" -> new Period(quarter.minusMonths(3), quarter);
            case "lastYear" ->
                    new Period(
                            LocalDate.of(today.getYear() - 1, 1, 1),
                            LocalDate.of(today.getYear(), 1, 1));
            default -> new Period(today.minusYears(1), today.plusDays(1));
        };
    }

    /** The last four quarters that are over, and the present one. */
    public static List<Period> quarters(LocalDate today) {
        var now = quarter(today);
        return IntStream.rangeClosed(0, 4)
                .mapToObj(i -> now.minusMonths(12 - 3L * i))
                .map(from -> new Period(from, from.plusMonths(3)))
                .toList();
    }

    private static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    /** As 2026 Q3. */
    public String quarterName() {
        return from.getYear() + " Q" + ((from.getMonthValue() - 1) / 3 + 1);
    }
}
