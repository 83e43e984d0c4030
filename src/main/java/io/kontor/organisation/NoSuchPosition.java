package io.kontor.organisation;

import java.util.UUID;

/** There is no such position on that day. */
public final class NoSuchPosition extends RuntimeException {

    NoSuchPosition(UUID id) {
        super("no position " + id);
    }
}
