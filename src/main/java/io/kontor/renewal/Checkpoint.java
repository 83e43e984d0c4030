package io.kontor.renewal;

import java.time.LocalDate;

/**
 * A day by which a call must have been made.
 *
 * @param days before the renewal
 */
record Checkpoint(int days, LocalDate on, State state) {

    /** How it stands. */
    public enum State {
        AHEAD,
        MET,
        MISSED
    }

    private static final int FIRST = 180;
    static final int SECOND = 90;

    static Checkpoint first(Renewal renewal, LocalDate today) {
        return of(FIRST, renewal, renewal.calledOn() != null, today);
    }

    /** The second asks for a call since the first. */
    static Checkpoint second(Renewal renewal, LocalDate today) {
        var calledOn = renewal.calledOn();
        var fresh = calledOn != null && !calledOn.isBefore(renewal.dueOn().minusDays(FIRST));
        return of(SECOND, renewal, fresh && renewal.call() != Call.UNSURE, today);
    }

    private static Checkpoint of(int days, Renewal renewal, boolean met, LocalDate today) {
        var on = renewal.dueOn().minusDays(days);
        var state = met ? State.MET : on.isAfter(today) ? State.AHEAD : State.MISSED;
        return new Checkpoint(days, on, state);
    }
}
