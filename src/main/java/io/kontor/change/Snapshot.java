package io.kontor.change;

import java.util.Arrays;

/** What a moment shows, as PostgreSQL writes it: {@code xmin:xmax:running,running,…}. */
record Snapshot(String text) {

    /** Whether this transaction had committed, or been rolled back, when the snapshot was taken. */
    boolean shows(long tx) {
        var parts = text.split(":", -1);
        return tx < Long.parseLong(parts[0])
                || tx < Long.parseLong(parts[1]) && !running(parts[2], tx);
    }

    private static boolean running(String list, long tx) {
        return Arrays.asList(list.split(",")).contains(Long.toString(tx));
    }
}
