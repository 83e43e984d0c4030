package io.kontor.model;

import io.kontor.account.Tier;
import io.kontor.health.HealthModel;
import io.kontor.model.UnfitModel.Fault;
import io.kontor.model.UnfitModel.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a model has to be like. */
final class ModelRules {

    private static final int LONGEST = 3650;
    private static final int YEAR = 365;

    private final List<Fault> faults = new ArrayList<>();

    private ModelRules() {}

    /** Everything that is wrong with a model; nothing where it is fit. */
    static List<Fault> faults(HealthModel model) {
        var rules = new ModelRules();
        rules.weights(model);
        rules.limits(model);
        rules.numbers(model);
        rules.thresholds(model.thresholds());
        model.notApplicable().keySet().forEach(segment -> rules.segment(segment, model));
        return rules.faults;
    }

    private void weights(HealthModel model) {
        model.weights().forEach((m, w) -> demand(w >= 0, "weights." + m.key(), Why.BELOW_ZERO));
        demand(sum(model.weights().values()) > 0, "weights", Why.NO_WEIGHT);
    }

    private void limits(HealthModel model) {
        model.limits()
                .forEach(
                        (m, l) ->
                                demand(
                                        0 <= l.fresh()
                                                && l.fresh() < l.stale()
                                                && l.stale() <= LONGEST,
                                        "limits." + m.key(),
                                        Why.LIMITS_UPSIDE_DOWN));
    }

    private void numbers(HealthModel model) {
        model.cadences()
                .forEach(
                        (t, days) ->
                                demand(
                                        days >= 1 && days <= YEAR,
                                        "cadences." + small(t),
                                        Why.NO_CADENCE));
        model.penalties().forEach((s, points) -> points("penalties." + small(s), points));
        model.caps().forEach((cap, points) -> points("caps." + cap.key(), points));
        points("neutral", model.neutral());
        demand(model.overdue() >= 1 && model.overdue() <= 10, "overdue", Why.OVERDUE);
    }

    private void points(String place, double points) {
        demand(points >= 0 && points <= 100, place, Why.BEYOND_ITS_SCALE);
    }

    private void thresholds(HealthModel.Thresholds t) {
        boolean inOrder =
                0 < t.atRisk()
                        && t.atRisk() < t.watch()
                        && t.watch() <= 100
                        && 0 <= t.unknown()
                        && t.unknown() <= t.thin()
                        && t.thin() <= 1;
        demand(inOrder, "thresholds", Why.THRESHOLDS_UPSIDE_DOWN);
    }

    private void segment(String segment, HealthModel model) {
        var place = "notApplicable." + segment;
        demand(isSegment(segment), place, Why.NO_SUCH_SEGMENT);
        var left = model.weights(Set.of(segment)).values();
        demand(sum(left) > 0, place, Why.NOTHING_LEFT);
    }

    private static boolean isSegment(String segment) {
        return segment.startsWith("tier:")
                ? Arrays.stream(Tier.values()).anyMatch(t -> segment.equals("tier:" + small(t)))
                : segment.startsWith("sector:") && segment.length() > "sector:".length();
    }

    private void demand(boolean holds, String place, Why why) {
        if (!holds) {
            faults.add(new Fault(place, why));
        }
    }

    private static double sum(Iterable<Double> weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
