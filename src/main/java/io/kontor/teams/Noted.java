package io.kontor.teams;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that somebody who leads a team should look at.
 *
 * @param score as it is shown; null where it is unknown
 * @param trend by how much it moved in 30 days; null where that is unknown
 * @param value a year's, in the reporting currency
 */
record Noted(
        UUID account,
        String name,
        UUID owner,
        String health,
        @Nullable Double score,
        @Nullable Double trend,
        BigDecimal value,
        String nextStep,
        @Nullable LocalDate renewal) {}
