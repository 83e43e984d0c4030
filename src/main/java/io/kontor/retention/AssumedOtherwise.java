package io.kontor.retention;

/** Somebody else changed the assumption meanwhile; nothing was written. */
final class AssumedOtherwise extends RuntimeException {

    AssumedOtherwise(String key) {
        super(key + " was changed meanwhile");
    }
}
