package io.kontor.care;

/** A field cannot hold a value; nothing was written. */
public final class UnfitField extends RuntimeException {

    public enum Why {
        MISSING,
        TOO_LONG,
        NOT_TEXT,
        NOT_A_CHOICE,
        NOT_A_NUMBER,
        NOT_A_DATE,
        OUT_OF_RANGE,
        UNKNOWN,
        NOT_EDITABLE
    }

    private final Field field;
    private final Why why;

    public UnfitField(Field field, Why why, String value) {
        super(field.key() + " cannot be '" + value + "': " + why);
        this.field = field;
        this.why = why;
    }

    public Field field() {
        return field;
    }

    public Why why() {
        return why;
    }
}
