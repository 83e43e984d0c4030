package io.kontor.step;

import java.util.UUID;

/** There is no such step, or the person asking may not know of it. */
final class NoSuchStep extends RuntimeException {

    public NoSuchStep(UUID step) {
        super("no step " + step);
    }
}
