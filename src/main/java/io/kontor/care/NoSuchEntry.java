package io.kontor.care;

import java.util.UUID;

/** There is no such record, or the person asking may not know of it. */
public final class NoSuchEntry extends RuntimeException {

    public NoSuchEntry(Kind kind, UUID id) {
        super("no " + kind.table() + " " + id);
    }
}
