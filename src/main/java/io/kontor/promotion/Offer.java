package io.kontor.promotion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be paid.
 *
 * @param amount a year, as paid
 * @param fullTime the share of full time it is for, above 0 and up to 1
 */
public record Offer(BigDecimal amount, String currency, BigDecimal fullTime) {

    /** The same pay for another share of full time. */
    Offer at(BigDecimal share) {
        return share.compareTo(fullTime) == 0
                ? this
                : new Offer(
                        amount.multiply(share).divide(fullTime, 2, RoundingMode.HALF_UP),
                        currency,
                        share);
    }

    boolean isAsMuchAs(Offer other) {
        return amount.compareTo(other.amount) == 0
                && currency.equals(other.currency)
                && fullTime.compareTo(other.fullTime) == 0;
    }

    /** Null as long as either is missing. */
    static @Nullable Offer of(
            @Nullable BigDecimal amount, @Nullable String currency, BigDecimal fullTime) {
        return amount == null || currency == null ? null : new Offer(amount, currency, fullTime);
    }
}
