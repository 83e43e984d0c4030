package io.kontor.workload;

/** Somebody else changed the norm meanwhile; nothing was written. */
final class NormChanged extends RuntimeException {

    NormChanged(String key) {
        super(key + " was changed meanwhile");
    }
}
