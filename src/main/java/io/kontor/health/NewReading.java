package io.kontor.health;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody found out about an account.
 *
 * @param value on the scale
 * @param on the day it was found out, which is not after today nor before what is known already
 * @param source where it comes from, in the words of whoever enters it
 */
public record NewReading(
        UUID account, Kind kind, Scale scale, BigDecimal value, LocalDate on, String source) {

    public NewReading {
        source = source.strip();
    }

    /** What can be found out; all else is read from what people do. */
    public enum Kind {
        SATISFACTION,
        PAYMENT,
        RELATIONSHIP;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
        }
    }

    /** How it is told. */
    public enum Scale {
        ZERO_TO_TEN("0-10", 0, 10),
        ONE_TO_FIVE("1-5", 1, 5),
        /** Days late; 0 is on time. */
        DAYS("days", 0, 3_650);

        private final String key;
        private final BigDecimal least;
        private final BigDecimal most;

        Scale(String key, int least, int most) {
            this.key = key;
            this.least = BigDecimal.valueOf(least);
            this.most = BigDecimal.valueOf(most);
        }

        public String key() {
            return key;
        }

        static Optional<Scale> of(String key) {
            return Arrays.stream(values()).filter(scale -> scale.key.equals(key)).findFirst();
        }

        boolean holds(BigDecimal value) {
            var exact = this == DAYS ? 0 : 2;
            return value.compareTo(least) >= 0
                    && value.compareTo(most) <= 0
                    && value.stripTrailingZeros().scale() <= exact;
        }

        boolean fits(Kind kind) {
            return switch (kind) {
                case SATISFACTION -> this != DAYS;
                case PAYMENT -> this == DAYS;
                case RELATIONSHIP -> this == ONE_TO_FIVE;
            };
        }
    }
}
