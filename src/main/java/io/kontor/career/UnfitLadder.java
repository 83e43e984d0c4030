package io.kontor.career;

/** A ladder that would not work; the message says why. */
final class UnfitLadder extends RuntimeException {

    UnfitLadder(String message) {
        super(message);
    }
}
