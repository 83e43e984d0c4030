package io.kontor.account;

/** A field cannot hold a value. */
public final class UnfitValue extends RuntimeException {

    public enum Why {
        MISSING("it needs a value"),
        TOO_LONG("that is too long, or too many"),
        NOT_TEXT("it holds no line breaks or control characters"),
        NOT_A_CHOICE("there is no such choice"),
        NOT_A_NUMBER("that is not a number"),
        TOO_PRECISE("money has at most two decimals"),
        NOT_A_DATE("that is not a day like 2026-03-31"),
        NOT_A_TAG("a tag is a text that is not blank and has no comma"),
        OUT_OF_RANGE("that is beyond what it can hold"),
        WRONG_TYPE("that is another kind of JSON value than the field takes"),
        TAKEN("another account has it"),
        KEY_TAKEN("that person has an account with the same key"),
        CIRCLE("an account is neither its own parent nor below one of its children"),
        UNKNOWN("that is unknown here, or out of reach"),
        NOT_EDITABLE("it is not edited here");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }

    private static final int SHOWN = 100;

    private final AccountField field;
    private final Why why;
    private final String value;

    public UnfitValue(AccountField field, Why why, String value) {
        super(field.key() + " cannot be '" + shortened(value) + "': " + why.sentence + ".");
        this.field = field;
        this.why = why;
        this.value = value;
    }

    private static String shortened(String value) {
        return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
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
