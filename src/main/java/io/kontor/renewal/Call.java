package io.kontor.renewal;

import java.util.Locale;

/** What the manager expects of a renewal. */
enum Call {
    UNSURE,
    AT_RISK,
    LIKELY,
    WILL_RENEW,
    LOST;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Call of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it expects the customer to stay. */
    boolean isBright() {
        return this == LIKELY || this == WILL_RENEW;
    }
}
