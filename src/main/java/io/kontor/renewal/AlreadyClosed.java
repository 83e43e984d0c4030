package io.kontor.renewal;

/** The renewal has its outcome; nothing was written. */
final class AlreadyClosed extends RuntimeException {

    AlreadyClosed() {
        super("the renewal has its outcome already");
    }
}
