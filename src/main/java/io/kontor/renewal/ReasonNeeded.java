package io.kontor.renewal;

/** Why a customer left or took less must be said; nothing was written. */
final class ReasonNeeded extends RuntimeException {

    ReasonNeeded() {
        super("a renewal that is lost or reduced needs a reason");
    }
}
