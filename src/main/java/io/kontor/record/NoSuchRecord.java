package io.kontor.record;

import java.util.UUID;

/** There is no such record, or the person asking may not know of it. */
public final class NoSuchRecord extends RuntimeException {

    private final String table;

    public NoSuchRecord(String table, UUID id) {
        super("no " + table + " " + id);
        this.table = table;
    }

    public String table() {
        return table;
    }
}
