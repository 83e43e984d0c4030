package io.kontor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/**
 * What a killed application or a killed server leaves behind: a server still running, which blocks
 * the folder, or orphans of a dead one, which block its memory.
 */
record Leftovers(Cluster cluster) {

    /** Enough for a session that is idle; one in the middle of a query is not waited for. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** Call only while holding the lock of the folder: everything running there is stopped. */
    void clear() throws IOException {
        var old = oldServer();
        if (old.isPresent() && !cluster.programs().isOurs(old.get())) {
            // The number was given to somebody else, for example after a restart of a container.
            Files.delete(cluster.processFile());
        } else if (old.isPresent()) {
            cluster.stop();
        }
        if (!Patience.within(GRACE, this::nothingRuns)) {
            cluster.programs().running().forEach(ProcessHandle::destroyForcibly);
            Patience.within(GRACE, this::nothingRuns);
        }
    }

    private boolean nothingRuns() {
        return cluster.programs().running().isEmpty();
    }

    private Optional<ProcessHandle> oldServer() {
        return cluster.processLines().stream()
                .findFirst()
                .map(String::strip)
                .filter(number -> number.matches("\\d+"))
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number)));
    }
}
