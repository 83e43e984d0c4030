package io.kontor.directory;

import java.util.UUID;

/** Nobody of this id works here. */
final class NoSuchPerson extends RuntimeException {

    NoSuchPerson(UUID id) {
        super("nobody " + id + " works here");
    }
}
