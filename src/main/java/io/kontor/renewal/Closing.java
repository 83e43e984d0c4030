package io.kontor.renewal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a renewal ends.
 *
 * @param value what stays, in the currency of the renewal; null for all of it, or nothing if lost
 * @param next when the customer decides again; null for a year later
 */
record Closing(
        Outcome outcome, @Nullable BigDecimal value, String reason, @Nullable LocalDate next) {

    BigDecimal stays(Renewal renewal) {
        if (outcome == Outcome.LOST) {
            return BigDecimal.ZERO;
        }
        return value == null ? renewal.value() : value;
    }

    LocalDate again(Renewal renewal) {
        return next == null ? renewal.dueOn().plusYears(1) : next;
    }
}
