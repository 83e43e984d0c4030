package io.kontor.retention;

import java.util.Map;

/**
 * What keeping customers cost and returned, under the assumptions.
 *
 * @param keeping cost of keeping, reporting currency
 * @param above value kept above the assumed baseline
 * @param winning cost of winning, reporting currency
 */
record Return(double keeping, double above, double winning, double kept, double won) {

    static Return of(Retention retention, Work work, Map<String, Double> assumed) {
        double hour = assumed.getOrDefault("hour_cost", 0.0);
        double hours = work.minutes() / 60.0 * assumed.getOrDefault("hours_behind", 0.0);
        double kept = retention.kept().doubleValue();
        double baseline = retention.start().doubleValue() * assumed.getOrDefault("baseline", 0.0);
        return new Return(
                hours * hour,
                kept - baseline,
                work.opportunities() * assumed.getOrDefault("win_hours", 0.0) * hour,
                kept,
                work.won().doubleValue());
    }

    /** (kept above the baseline − cost of keeping) / cost of keeping; NaN without a cost. */
    public double onRetention() {
        return keeping == 0 ? Double.NaN : (above - keeping) / keeping;
    }

    /** What it cost to keep one of value; NaN where nothing is known. */
    public double toKeepOne() {
        return kept <= 0 || keeping == 0 ? Double.NaN : keeping / kept;
    }

    /** What it cost to win one of value; NaN where nothing was won. */
    public double toWinOne() {
        return won <= 0 || winning == 0 ? Double.NaN : winning / won;
    }
}
