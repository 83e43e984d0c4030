package io.kontor.view;

import java.util.UUID;

/** There is no such view, or it is somebody else's. */
final class NoSuchView extends RuntimeException {

    public NoSuchView(UUID view) {
        super("no view " + view);
    }
}
