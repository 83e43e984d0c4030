package io.kontor.health;

import java.util.Locale;

/** An event that holds a score down, however good the measures are. */
public enum Cap {
    NOTICE,
    CRITICAL_OVERDUE,
    PAYMENT_LATE,
    SPONSOR_GONE,
    RENEWAL_UNCALLED;

    /** Its name in links, requests and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Cap of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
