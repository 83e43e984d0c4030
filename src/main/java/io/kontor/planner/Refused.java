package io.kontor.planner;

/** A row cannot be taken. */
public final class Refused extends RuntimeException {

    private final transient RowError error;

    public Refused(RowError error) {
        super(error.reason());
        this.error = error;
    }

    public RowError error() {
        return error;
    }
}
