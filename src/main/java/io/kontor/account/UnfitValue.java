package io.kontor.account;

/** A field cannot hold a value. */
public final class UnfitValue extends RuntimeException {

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

    private final AccountField field;
    private final Why why;
    private final String value;

    public UnfitValue(AccountField field, Why why, String value) {
        super(field.key() + " cannot be '" + value + "': " + why);
        this.field = field;
        this.why = why;
        this.value = value;
    }

    public AccountField field() {
        return field;
    }

    public Why why() {
        return why;
    }

    public String value() {
        return value;
    }
}
