package io.kontor.record;

/** A field of a record cannot hold a value; nothing was written. */
public final class UnfitField extends RuntimeException {

    /** What is wrong with it. */
    public enum Why {
        MISSING,
        TOO_LONG,
        NOT_TEXT,
        NOT_A_CHOICE,
        NOT_A_NUMBER,
        TOO_PRECISE,
        NOT_A_DATE,
        OUT_OF_RANGE,
        UNKNOWN,
        NO_SUCH_FIELD
    }

    private final String field;
    private final Why why;

    public UnfitField(String field, Why why, String value) {
        super(field + " cannot be '" + value + "': " + why);
        this.field = field;
        this.why = why;
    }

    public String field() {
        return field;
    }

    public Why why() {
        return why;
    }
}
