package io.kontor.model;

/** Somebody made a newer version than the one that was seen; nothing was stored. */
final class ModelChanged extends RuntimeException {

    ModelChanged(int seen) {
        super("Version %d is no longer the newest. Nothing was stored.".formatted(seen));
    }
}
