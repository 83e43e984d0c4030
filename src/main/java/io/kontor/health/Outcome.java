package io.kontor.health;

import io.kontor.account.Health;
import java.util.Map;

/**
 * A score and what made it. Passing time alone never raises the score or the coverage; the score
 * lies between low and high; the points lost add up to what the score lacks of 100.
 *
 * @param score what the measures give, 0 to 100
 * @param shown the same, or where a cap holds it
 * @param coverage how much is known, 0 to 1
 * @param low what it would be if all that is unknown were 0
 * @param high what it would be if all that is unknown were 100
 * @param pointsLost by each measure
 */
public record Outcome(
        double score,
        double shown,
        double coverage,
        double low,
        double high,
        Health state,
        Map<Measure, Double> pointsLost) {}
