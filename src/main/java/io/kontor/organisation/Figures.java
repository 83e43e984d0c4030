package io.kontor.organisation;

import io.kontor.account.Health;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * Figures of some accounts and of the people who keep them.
 *
 * @param people who hold a position there as their main one
 * @param vacancies positions that nobody holds
 * @param value a year's, in the reporting currency
 * @param counts accounts by state of health
 * @param values of the accounts in each state
 * @param renewals not lost accounts that renew within 90 days
 * @param overdue open concerns past their day
 * @param demand hours a quarter that the accounts ask for
 * @param capacity hours a quarter that the people can give
 */
public record Figures(
        int people,
        int vacancies,
        long accounts,
        BigDecimal value,
        Map<Health, Long> counts,
        Map<Health, BigDecimal> values,
        long renewals,
        long overdue,
        BigDecimal demand,
        BigDecimal capacity) {

    /** A load from which on somebody has too much to do, and one below which they have room. */
    private static final double OVER = 1.0;

    private static final double ROOM = 0.7;

    public static final Figures NONE =
            new Figures(
                    0,
                    0,
                    0,
                    BigDecimal.ZERO,
                    Map.of(),
                    Map.of(),
                    0,
                    0,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO);

    public Figures {
        counts = Map.copyOf(counts);
        values = Map.copyOf(values);
    }

    public long count(Health health) {
        return counts.getOrDefault(health, 0L);
    }

    public BigDecimal value(Health health) {
        return values.getOrDefault(health, BigDecimal.ZERO);
    }

    /** Demand as a share of capacity; 0 where nobody is there to have any. */
    public double load() {
        return capacity.signum() == 0 ? 0 : demand.doubleValue() / capacity.doubleValue();
    }

    /** Whether that is too much (over), leaves room, or fits. */
    public String burden() {
        return load() > OVER ? "over" : load() < ROOM ? "room" : "fits";
    }

    Figures staffed(int people, int vacancies, BigDecimal capacity) {
        return new Figures(
                people, vacancies, accounts, value, counts, values, renewals, overdue, demand,
                capacity);
    }

    public Figures minus(Figures other) {
        return plus(other.times(-1));
    }

    private Figures times(int factor) {
        var by = BigDecimal.valueOf(factor);
        var counted = new EnumMap<Health, Long>(Health.class);
        var worth = new EnumMap<Health, BigDecimal>(Health.class);
        for (var health : Health.values()) {
            counted.put(health, factor * count(health));
            worth.put(health, by.multiply(value(health)));
        }
        return new Figures(
                factor * people,
                factor * vacancies,
                factor * accounts,
                by.multiply(value),
                counted,
                worth,
                factor * renewals,
                factor * overdue,
                by.multiply(demand),
                by.multiply(capacity));
    }

    public Figures plus(Figures other) {
        var moreCounts = new EnumMap<Health, Long>(Health.class);
        var moreValues = new EnumMap<Health, BigDecimal>(Health.class);
        for (var health : Health.values()) {
            moreCounts.put(health, count(health) + other.count(health));
            moreValues.put(health, value(health).add(other.value(health)));
        }
        return new Figures(
                people + other.people,
                vacancies + other.vacancies,
                accounts + other.accounts,
                value.add(other.value),
                moreCounts,
                moreValues,
                renewals + other.renewals,
                overdue + other.overdue,
                demand.add(other.demand),
                capacity.add(other.capacity));
    }
}
