package io.kontor.health;

/** An override cannot be made or consented to; nothing was stored. */
public final class UnfitOverride extends RuntimeException {

    public enum Why {
        BEYOND_ITS_SCALE("The value is from 0 to 100."),
        NO_REASON("An override needs a reason of at most 1000 characters."),
        TOO_LONG("An override ends within 90 days."),
        NONE("There is no such override.");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    private final Why why;

    UnfitOverride(Why why) {
        super(why.words);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
