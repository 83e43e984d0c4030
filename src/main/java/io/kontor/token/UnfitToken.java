package io.kontor.token;

/** A token that cannot be made so. */
public final class UnfitToken extends RuntimeException {

    /** What is wrong with it. */
    public enum Why {
        NAME,
        SCOPES,
        DAYS,
        TOO_MANY
    }

    private final Why why;

    UnfitToken(Why why) {
        super("no such token can be made: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
