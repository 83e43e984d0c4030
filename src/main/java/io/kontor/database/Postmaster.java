package io.kontor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The running server process of a cluster. */
record Postmaster(Cluster cluster, Process process, Path output) {

    /** Long, because after a crash the server first replays what it had not yet written. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Starts the server and returns when it takes connections. */
    static Postmaster start(Cluster cluster) throws IOException {
        clear(cluster);
        var output = cluster.folder().resolveSibling("postgres.out");
        var process =
                cluster.programs()
                        .command("postgres", List.of("-D", cluster.folder().toString()))
                        .redirectInput(new java.io.File("/dev/null"))
                        .redirectOutput(output.toFile())
                        .start();
        var postmaster = new Postmaster(cluster, process, output);
        postmaster.awaitReady();
        return postmaster;
    }

    /** Ends what an application or a server that was killed left behind. */
    private static void clear(Cluster cluster) throws IOException {
        var lines = cluster.processLines();
        var old =
                lines.isEmpty()
                        ? java.util.Optional.<ProcessHandle>empty()
                        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (old.isPresent() && !cluster.programs().isOurs(old.get())) {
            // The number was given to somebody else, for example after a restart of a container.
            Files.delete(cluster.processFile());
        } else if (old.isPresent()) {
            stop(cluster, "fast");
        }
        var programs = cluster.programs();
        if (!within(PATIENCE, () -> programs.running().isEmpty())) {
            programs.running().forEach(ProcessHandle::destroyForcibly);
            within(PATIENCE, () -> programs.running().isEmpty());
        }
    }

    private void awaitReady() {
        if (!within(START_LIMIT, () -> isReady() || !process.isAlive()) || !process.isAlive()) {
            process.destroyForcibly();
            throw new DatabaseFailure(
                    "PostgreSQL did not start: " + said(),
                    "Look into " + output + " and " + cluster.folder().resolve("log") + ".");
        }
    }

    /** The eighth line of the process file tells the state: no login is needed to ask. */
    private boolean isReady() {
        var lines = cluster.processLines();
        return lines.size() >= 8
                && lines.getFirst().strip().equals(Long.toString(process.pid()))
                && lines.get(7).strip().equals("ready");
    }

    private String said() {
        try {
            return Files.readString(output).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends all sessions, writes everything down and returns when the server is gone. */
    void stop() {
        if (process.isAlive()) {
            stop(cluster, "fast");
        }
    }

    private static void stop(Cluster cluster, String mode) {
        var arguments =
                List.of("stop", "-w", "-t", "30", "-m", mode, "-D", cluster.folder().toString());
        try {
            cluster.programs().run("pg_ctl", arguments);
        } catch (DatabaseFailure e) {
            if (mode.equals("fast")) {
                stop(cluster, "immediate");
            }
        }
    }

    private static boolean within(Duration limit, BooleanSupplier reached) {
        var end = System.nanoTime() + limit.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        return true;
    }
}
