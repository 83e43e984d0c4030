package io.kontor.health;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What health is made of; the order is that of the arrays in the database. */
public enum Measure {
    SATISFACTION,
    FIT,
    ENGAGEMENT,
    CONCERNS,
    COMMERCIAL,
    RELATIONSHIP;

    /** Its name in links, requests and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Measure> of(String key) {
        return Arrays.stream(values()).filter(measure -> measure.key().equals(key)).findFirst();
    }
}
