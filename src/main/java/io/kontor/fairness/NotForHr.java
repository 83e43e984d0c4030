package io.kontor.fairness;

/** Fairness is for HR partners only. */
public final class NotForHr extends RuntimeException {

    NotForHr() {
        super("Fairness is for HR partners only.");
    }
}
