package io.kontor.imports;

/** A file cannot be read as a table. */
final class UnreadableFile extends RuntimeException {

    public enum Why {
        EMPTY,
        NOT_A_TABLE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        TOO_LARGE
    }

    private final Why why;

    UnreadableFile(Why why) {
        super("the file cannot be read: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
