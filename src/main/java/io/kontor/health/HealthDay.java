package io.kontor.health;

import io.kontor.account.Health;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The health that an account had from a day on, until the next day on which it moved.
 *
 * @param model the version that computed it
 * @param outcome of that day; {@code shown} is the score, or where an event held it
 * @param known what it was computed from, with its age on that day
 */
public record HealthDay(
        LocalDate on,
        int model,
        Outcome outcome,
        @Nullable Cap cap,
        @Nullable Double capAt,
        Map<Measure, Double> weights,
        Map<Measure, Known> known) {

    /** The state as it was. */
    public Health state() {
        return outcome.state();
    }
}
