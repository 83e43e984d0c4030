package io.kontor.api;

/** A request that cannot be understood; the message says what would be right. */
public final class BadRequest extends RuntimeException {

    public BadRequest(String message) {
        super(message);
    }
}
