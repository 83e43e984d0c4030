package io.kontor.organisation;

import java.math.BigDecimal;

/**
 * What a handover takes along, and what it does to both sides.
 *
 * @param value a year's, in the reporting currency
 * @param demand hours a quarter that go with the accounts
 */
public record HandoverPreview(
        long accounts,
        BigDecimal value,
        long concerns,
        long tasks,
        BigDecimal demand,
        Side giver,
        Side taker) {

    /** Hours a quarter that somebody's accounts ask for, and that they can give. */
    public record Side(BigDecimal before, BigDecimal after, BigDecimal capacity) {

        public double loadBefore() {
            return share(before);
        }

        public double loadAfter() {
            return share(after);
        }

        private double share(BigDecimal hours) {
            return capacity.signum() == 0 ? 0 : hours.doubleValue() / capacity.doubleValue();
        }
    }

    /** The same with what both sides have to do before it. */
    HandoverPreview between(BigDecimal giving, BigDecimal taking, BigDecimal capacity) {
        return new HandoverPreview(
                accounts,
                value,
                concerns,
                tasks,
                demand,
                new Side(giving, giving.subtract(demand), capacity),
                new Side(taking, taking.add(demand), capacity));
    }
}
