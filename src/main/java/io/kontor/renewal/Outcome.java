package io.kontor.renewal;

import java.util.Locale;

/** What came of a renewal. */
enum Outcome {
    OPEN,
    RENEWED,
    REDUCED,
    LOST;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
