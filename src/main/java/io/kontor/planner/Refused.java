package io.kontor.planner;

/** A row cannot be taken. */
final class Refused extends RuntimeException {

    private final transient RowError error;

    Refused(RowError error) {
        super(error.reason());
        this.error = error;
    }

    RowError error() {
        return error;
    }
}
