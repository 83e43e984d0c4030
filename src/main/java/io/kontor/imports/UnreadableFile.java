package io.kontor.imports;

/** A file cannot be read as a table. */
final class UnreadableFile extends RuntimeException {

    public enum Why {
        EMPTY("it has no headings"),
        NOT_A_TABLE("it is neither CSV nor a workbook"),
        TOO_MANY_ROWS("it has too many rows"),
        TOO_MANY_COLUMNS("it has too many columns"),
        TOO_LARGE("it is too large");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Why why;

    UnreadableFile(Why why) {
        super("The file cannot be read: " + why.sentence + ".");
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
