package io.kontor.backtest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a renewal, and what was known of the account 90 days before.
 *
 * @param outcome renewed, reduced or lost
 * @param before null where no score of that day is kept
 */
record Decided(String outcome, @Nullable Before before) {

    /**
     * The health as it was kept.
     *
     * @param held the score, or where an event held it
     * @param model the version that made it
     * @param weights of each measure, in the order of {@link io.kontor.health.Measure}
     * @param lost points lost by each measure
     */
    record Before(
            String state,
            double score,
            double held,
            int model,
            List<Double> weights,
            List<Double> lost) {

        /** What the score would have been without a measure. */
        double without(int measure) {
            double all = weights.stream().mapToDouble(w -> w).sum();
            double others = all - weights.get(measure);
            return others <= 0 ? 0 : 100 - (100 - score - lost.get(measure)) * all / others;
        }

        /** How bad a measure was, 0 to 1; as the neutral 60 where it has no weight. */
        double badness(int measure) {
            double all = weights.stream().mapToDouble(w -> w).sum();
            double weight = weights.get(measure);
            return weight <= 0 ? 0.4 : lost.get(measure) * all / weight / 100;
        }
    }

    boolean isLost() {
        return outcome.equals("lost");
    }
}
