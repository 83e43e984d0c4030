package io.kontor.security;

/** A password that was not taken. */
public final class WrongPassword extends RuntimeException {

    /** What is wrong with it. */
    public enum Why {
        NOT_YOURS,
        TOO_OFTEN,
        TOO_SHORT,
        TOO_LONG,
        THE_SAME
    }

    private final Why why;

    WrongPassword(Why why) {
        super("the password was not taken: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
