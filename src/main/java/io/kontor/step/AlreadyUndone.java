package io.kontor.step;

import java.util.UUID;

/** A step can be undone once; the undo itself can be undone. */
final class AlreadyUndone extends RuntimeException {

    public AlreadyUndone(UUID step) {
        super("step " + step + " is undone already");
    }
}
