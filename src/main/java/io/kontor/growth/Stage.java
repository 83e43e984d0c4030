package io.kontor.growth;

import java.util.Locale;

/** How far an idea has come. */
enum Stage {
    IDEA,
    PROPOSED,
    NEGOTIATING,
    WON,
    LOST;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean isOver() {
        return this == WON || this == LOST;
    }
}
