package io.kontor.backtest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the check of a quarter said; kept as it was, whatever history is brought in later.
 *
 * @param began its first day
 */
record Quarter(
        LocalDate began,
        Instant checkedAt,
        long cases,
        Share precision,
        Share recall,
        Curve curve) {}
