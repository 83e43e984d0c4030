package io.kontor.promotion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Pay was entered after a reversal was begun, and what was approved does not fit it any more.
 *
 * @see EarlierPay#recheck
 */
final class PaidMeanwhile extends RuntimeException {

    private final LocalDate from;
    private final transient @Nullable Offer instead;

    /**
     * @param from the day from which that pay holds
     * @param instead what there was before, where that is what was corrected; null where the newer
     *     pay is to stay
     */
    PaidMeanwhile(LocalDate from, @Nullable Offer instead) {
        super("pay was entered meanwhile, from " + from);
        this.from = from;
        this.instead = instead;
    }

    LocalDate from() {
        return from;
    }

    @Nullable Offer instead() {
        return instead;
    }
}
