package io.kontor.imports;

/** A file lacks a column without which its rows mean nothing. */
final class MissingColumn extends RuntimeException {

    private final String target;

    MissingColumn(String target) {
        super("no column is mapped to " + target);
        this.target = target;
    }

    public String target() {
        return target;
    }
}
