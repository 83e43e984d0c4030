package io.kontor.workload;

import java.util.UUID;

/** Nobody within the viewer's reach whose load could be told. */
final class NoSuchKeeper extends RuntimeException {

    NoSuchKeeper(UUID person) {
        super("no load of " + person);
    }
}
