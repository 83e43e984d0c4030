package io.kontor.health;

import io.kontor.account.Tier;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How health is computed: every number that an administrator may change. Each change makes a new
 * version; a version never changes.
 *
 * @param weights of each measure
 * @param limits how long readings are trusted; a measure without limits does not age
 * @param cadences days from one contact to the next
 * @param penalties what an open concern of a severity costs of 100
 * @param overdue by which a penalty is multiplied once the concern is past due
 * @param caps at which events hold the score
 * @param neutral what is assumed where nothing is known
 * @param notApplicable measures that have no weight in a segment, which is {@code tier:small} or
 *     {@code sector:retail}
 */
public record HealthModel(
        Map<Measure, Double> weights,
        Map<Measure, Limits> limits,
        Map<Tier, Integer> cadences,
        Map<Severity, Double> penalties,
        double overdue,
        Map<Cap, Double> caps,
        double neutral,
        Thresholds thresholds,
        Map<String, Set<Measure>> notApplicable) {

    /** Of a concern. */
    public enum Severity {
        CRITICAL,
        HIGH,
        MEDIUM,
        LOW
    }

    /**
     * Days of age.
     *
     * @param fresh until which a reading is fully trusted
     * @param stale from which it is not trusted at all
     */
    public record Limits(int fresh, int stale) {

        double trust(long age) {
            return age <= fresh
                    ? 1
                    : age >= stale ? 0 : (double) (stale - age) / ((long) stale - fresh);
        }
    }

    /**
     * Where one state ends and the next begins.
     *
     * @param atRisk shown below this is at risk, and so is a cap below it
     * @param watch shown below this is to be watched
     * @param unknown with less coverage the state is unknown
     * @param thin with less coverage nothing is called healthy
     */
    public record Thresholds(double atRisk, double watch, double unknown, double thin) {}

    public HealthModel {
        weights = Map.copyOf(weights);
        limits = Map.copyOf(limits);
        cadences = Map.copyOf(cadences);
        penalties = Map.copyOf(penalties);
        caps = Map.copyOf(caps);
        notApplicable = Map.copyOf(notApplicable);
    }

    /** The model that Kontor comes with. */
    public static final HealthModel FIRST =
            new HealthModel(
                    Map.of(
                            Measure.SATISFACTION, 25.0,
                            Measure.FIT, 25.0,
                            Measure.ENGAGEMENT, 15.0,
                            Measure.CONCERNS, 15.0,
                            Measure.COMMERCIAL, 10.0,
                            Measure.RELATIONSHIP, 10.0),
                    Map.of(
                            Measure.SATISFACTION, new Limits(90, 270),
                            Measure.FIT, new Limits(90, 270),
                            Measure.COMMERCIAL, new Limits(45, 135),
                            Measure.RELATIONSHIP, new Limits(90, 180)),
                    Map.of(Tier.STRATEGIC, 14, Tier.LARGE, 30, Tier.MEDIUM, 60, Tier.SMALL, 90),
                    Map.of(
                            Severity.CRITICAL, 50.0,
                            Severity.HIGH, 25.0,
                            Severity.MEDIUM, 10.0,
                            Severity.LOW, 3.0),
                    1.5,
                    Map.of(
                            Cap.NOTICE, 25.0,
                            Cap.CRITICAL_OVERDUE, 49.0,
                            Cap.PAYMENT_LATE, 49.0,
                            Cap.SPONSOR_GONE, 74.0,
                            Cap.RENEWAL_UNCALLED, 74.0),
                    60,
                    new Thresholds(50, 75, 0.5, 0.6),
                    Map.of());

    /** How far a reading of this age is trusted, 0 to 1. */
    public double trust(Measure measure, long age) {
        var limit = limits.get(measure);
        return age == Known.NEVER ? 0 : limit == null ? 1 : limit.trust(age);
    }

    /** The weights within a segment, of which there may be more than one. */
    public Map<Measure, Double> weights(Set<String> segments) {
        var all = new EnumMap<>(weights);
        segments.forEach(
                s -> notApplicable.getOrDefault(s, Set.of()).forEach(m -> all.put(m, 0.0)));
        return all;
    }
}
