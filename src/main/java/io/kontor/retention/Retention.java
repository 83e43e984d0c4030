package io.kontor.retention;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;

/**
 * Sums of {@link Kept}, and the shares made of them.
 *
 * @param customers how many there were at the beginning
 * @param gone how many of them left
 */
public record Retention(
        long customers,
        long gone,
        BigDecimal start,
        BigDecimal lost,
        BigDecimal less,
        BigDecimal more) {

    public static final Retention NOTHING =
            new Retention(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public static Retention of(Collection<Kept> accounts) {
        return accounts.stream().reduce(NOTHING, Retention::and, Retention::and);
    }

    private Retention and(Kept kept) {
        return new Retention(
                customers + 1,
                gone + (kept.lost().signum() > 0 ? 1 : 0),
                start.add(kept.start()),
                lost.add(kept.lost()),
                less.add(kept.less()),
                more.add(kept.more()));
    }

    public Retention and(Retention other) {
        return new Retention(
                customers + other.customers,
                gone + other.gone,
                start.add(other.start),
                lost.add(other.lost),
                less.add(other.less),
                more.add(other.more));
    }

    /** What stayed of the value, what was sold beside it left out. */
    public BigDecimal kept() {
        return start.subtract(lost).subtract(less);
    }

    /** Gross: (start − lost − less) / start; 0 to 1, NaN where there was nothing. */
    public double gross() {
        return share(kept());
    }

    /** Net: gross with what was sold more to the same customers. */
    public double net() {
        return share(kept().add(more));
    }

    /** Customers kept / customers at the start. */
    public double logos() {
        return customers == 0 ? Double.NaN : (double) (customers - gone) / customers;
    }

    private double share(BigDecimal of) {
        return start.signum() == 0
                ? Double.NaN
                : of.divide(start, MathContext.DECIMAL64).doubleValue();
    }
}
