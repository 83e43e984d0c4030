package io.kontor.promotion;

import io.kontor.pay.Pay.Band;
import io.kontor.promotion.ProposalFailure.BelowMinimum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What pay is set against.
 *
 * @param band null where none holds for the level and the place
 * @param fullTime the share of full time that the person works
 * @param offered the pay so far, for that share; null where none was named
 */
public record PayGround(@Nullable Band band, BigDecimal fullTime, @Nullable Offer offered) {

    /** The minimum for that share, a year; null without a band. */
    public @Nullable BigDecimal least() {
        return band == null
                ? null
                : band.min().multiply(fullTime).setScale(2, RoundingMode.HALF_UP);
    }

    /** Refuses what is below the minimum, or not in the currency it is told in. */
    void check(Offer offer) {
        var least = least();
        if (band != null
                && least != null
                && (!band.currency().equals(offer.currency())
                        || offer.at(fullTime).amount().compareTo(least) < 0)) {
            throw new BelowMinimum(least, band.currency());
        }
    }
}
