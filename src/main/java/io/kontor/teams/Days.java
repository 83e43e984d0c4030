package io.kontor.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days of the past that are looked at. */
final class Days {

    private static final int MONTHS = 12;
    private static final int CHANGE = 90;

    private Days() {}

    /** One in each of the last twelve months, the oldest first; today is not among them. */
    static List<LocalDate> months(LocalDate today) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(i -> today.minusMonths(MONTHS + 1L - i))
                .toList();
    }

    /** From which change is counted. */
    static LocalDate start(LocalDate today) {
        return today.minusDays(CHANGE);
    }

    /** From which outcomes of renewals are counted. */
    static LocalDate yearAgo(LocalDate today) {
        return today.minusMonths(MONTHS);
    }

    static LocalDate[] all(LocalDate today) {
        return Stream.concat(months(today).stream(), Stream.of(start(today)))
                .distinct()
                .toArray(LocalDate[]::new);
    }
}
