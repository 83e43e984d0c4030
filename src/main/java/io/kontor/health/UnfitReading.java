package io.kontor.health;

/** A reading cannot be entered; nothing was stored. */
public final class UnfitReading extends RuntimeException {

    public enum Why {
        IN_THE_FUTURE("A reading is not of a day to come."),
        BEYOND_ITS_SCALE("The value is not on the scale."),
        ANOTHER_SCALE("Such a reading is not told on this scale."),
        OUT_OF_ORDER("A later reading of the same kind is known already."),
        ENTERED_TWICE("This reading was entered already."),
        TOO_LONG("The source is at most 200 characters long.");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    private final Why why;

    UnfitReading(Why why) {
        super(why.words);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
