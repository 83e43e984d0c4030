package io.kontor.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people are paid, and what their level is paid. */
public final class Pay {

    private Pay() {}

    /** What a level is paid in a zone, per year and full time, from a day on. */
    public record Band(
            UUID id,
            String level,
            String zone,
            String currency,
            LocalDate from,
            BigDecimal min,
            BigDecimal mid,
            BigDecimal max) {

        /** Salary divided by the middle of the band. */
        public BigDecimal compaRatio(BigDecimal salary) {
            return salary.divide(mid, 4, RoundingMode.HALF_UP);
        }

        /** Where in the band: 0 at its minimum, 1 at its maximum. */
        public BigDecimal place(BigDecimal salary) {
            return salary.subtract(min).divide(max.subtract(min), 4, RoundingMode.HALF_UP);
        }
    }

    /**
     * What somebody is paid from a day on.
     *
     * @param amount a year, as paid
     * @param fullTime the share of full time, above 0 and up to 1
     */
    public record Salary(
            UUID id,
            UUID person,
            LocalDate from,
            BigDecimal amount,
            String currency,
            BigDecimal fullTime,
            String reason) {

        void check() {
            if (amount.signum() <= 0
                    || fullTime.signum() <= 0
                    || fullTime.compareTo(BigDecimal.ONE) > 0) {
                throw new PayFailure.UnfitPay(
                        "an amount is above 0, and so is the share of full time, up to 1");
            }
        }

        /** What it would be at full time. */
        public BigDecimal atFullTime() {
            return amount.divide(fullTime, 2, java.math.RoundingMode.HALF_UP);
        }
    }

    /**
     * Somebody's pay as its reader may see it.
     *
     * @param amount null for who may know the place in the band only
     * @param place 0 at the minimum of the band, 1 at its maximum; null without a band
     */
    public record PayRow(
            UUID person,
            String name,
            String level,
            String zone,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable BigDecimal fullTime,
            @Nullable BigDecimal compaRatio,
            @Nullable BigDecimal place,
            List<Flag> flags) {

        /** What somebody should look at. */
        public enum Flag {
            BELOW_MINIMUM,
            ABOVE_MAXIMUM,
            OFF_PEERS
        }
    }
}
