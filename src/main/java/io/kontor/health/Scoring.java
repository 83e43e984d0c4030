package io.kontor.health;

import io.kontor.account.Health;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The computation, as the database does it too: nothing but numbers. */
final class Scoring {

    private final HealthModel model;
    private final Map<Measure, Double> weights;
    private final Map<Measure, Double> lost = new EnumMap<>(Measure.class);
    private double coverage;
    private double low;

    private Scoring(HealthModel model, Map<Measure, Double> weights) {
        this.model = model;
        this.weights = weights;
    }

    /**
     * What is known becomes a score.
     *
     * @param known the measures of which something is known
     * @param cap the lowest of the events that hold the score; null when there is none
     */
    static Outcome of(
            HealthModel model,
            Map<Measure, Double> weights,
            Map<Measure, Known> known,
            @Nullable Double cap) {
        var scoring = new Scoring(model, weights);
        for (var measure : Measure.values()) {
            scoring.add(measure, known.get(measure));
        }
        return scoring.outcome(cap);
    }

    private void add(Measure measure, @Nullable Known known) {
        double share = share(measure);
        double trust = known == null ? 0 : model.trust(measure, known.ageDays());
        lost.put(measure, share * (100 - used(known, trust)));
        coverage += share * trust;
        low += known == null ? 0 : share * trust * known.score();
    }

    private double share(Measure measure) {
        double all = weights.values().stream().mapToDouble(w -> w).sum();
        return all == 0 ? 1.0 / weights.size() : weights.getOrDefault(measure, 0.0) / all;
    }

    /** A bad reading stays bad until a new one replaces it; a good one fades to neutral. */
    private double used(@Nullable Known known, double trust) {
        double neutral = model.neutral();
        if (known == null) {
            return neutral;
        }
        return known.score() <= neutral
                ? known.score()
                : trust * known.score() + (1 - trust) * neutral;
    }

    private Outcome outcome(@Nullable Double cap) {
        double score = 100 - lost.values().stream().mapToDouble(p -> p).sum();
        double shown = cap == null ? score : Math.min(score, cap);
        double high = low + 100 * (1 - coverage);
        return new Outcome(score, shown, coverage, low, high, state(shown, cap), lost);
    }

    private Health state(double shown, @Nullable Double cap) {
        var limits = model.thresholds();
        // Sums of shares miss a threshold by a hair that no reader would understand.
        double known = Math.rint(coverage * 1e9) / 1e9;
        double points = Math.rint(shown * 1e9) / 1e9;
        if (cap != null && cap < limits.atRisk()) {
            return Health.AT_RISK;
        }
        if (known < limits.unknown()) {
            return Health.UNKNOWN;
        }
        return points < limits.atRisk()
                ? Health.AT_RISK
                : points < limits.watch() || known < limits.thin() ? Health.WATCH : Health.HEALTHY;
    }
}
