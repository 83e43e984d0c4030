package io.kontor.backtest;

import io.kontor.health.HealthModel;
import io.kontor.health.Measure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Weights that the organisation's own outcomes suggest, beside those in force. Nothing applies
 * them.
 *
 * @param lost how many customers were lost, of those the weights are fitted to
 * @param kept how many stayed
 * @param today the weights in force, as parts of 100
 * @param weights the proposed ones, as parts of 100; empty where there are too few outcomes
 * @param score how well the score as it was foretold these outcomes
 * @param fitted how well the proposed weights foretell those they were not fitted to
 * @param strength of the regularisation, of which cross-validation liked this one best
 */
record Proposal(
        long lost,
        long kept,
        Map<Measure, Double> today,
        Map<Measure, Double> weights,
        Curve score,
        Curve fitted,
        double strength) {

    /** Below so many of a kind six weights cannot be told apart: five for each. */
    static final int FEWEST = 30;

    static Proposal of(List<Check.Case> cases, HealthModel model) {
        long lost = cases.stream().filter(Check.Case::lost).count();
        long kept = cases.size() - lost;
        var today = parts(model.weights());
        var score = Check.curve(cases, c -> 100 - c.before().score());
        if (lost < FEWEST || kept < FEWEST) {
            return new Proposal(lost, kept, today, Map.of(), score, Curve.of(List.of()), 0);
        }
        var best = Fit.best(cases);
        return new Proposal(
                lost, kept, today, best.weights(), score, best.outside(), best.strength());
    }

    boolean isTooFew() {
        return weights.isEmpty();
    }

    /** In parts of 100, to a tenth. */
    static Map<Measure, Double> parts(Map<Measure, Double> weights) {
        double sum = weights.values().stream().mapToDouble(w -> w).sum();
        var parts = new EnumMap<Measure, Double>(Measure.class);
        for (var measure : Measure.values()) {
            double weight = weights.getOrDefault(measure, 0.0);
            parts.put(measure, sum == 0 ? 0 : Math.round(weight / sum * 1000) / 10.0);
        }
        return parts;
    }
}
