package io.kontor.workload;

import io.kontor.organisation.Figures;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a move of accounts does to the load of one person; hours a quarter.
 *
 * @param accounts how many more they keep then; fewer where it is negative
 */
record Shift(
        UUID person,
        String name,
        BigDecimal before,
        BigDecimal after,
        BigDecimal capacity,
        int accounts) {

    static Shift of(Load load, BigDecimal hours, int accounts) {
        Figures figures = load.figures();
        return new Shift(
                load.id(),
                load.name(),
                figures.demand(),
                figures.demand().add(hours),
                figures.capacity(),
                accounts);
    }

    double loadBefore() {
        return share(before);
    }

    double loadAfter() {
        return share(after);
    }

    private double share(BigDecimal hours) {
        return capacity.signum() == 0 ? 0 : hours.doubleValue() / capacity.doubleValue();
    }
}
