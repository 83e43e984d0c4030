package io.kontor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** The running server process of a cluster. */
record Postmaster(Cluster cluster, Process process) {

    /** Long, because after a crash the server first replays what it had not yet written. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    /** Starts the server and returns when it takes connections. */
    static Postmaster start(Cluster cluster) throws IOException {
        var postmaster = new Postmaster(cluster, launch(cluster));
        Patience.within(START_LIMIT, () -> postmaster.isReady() || !postmaster.isAlive());
        if (!postmaster.isReady() || !postmaster.isAlive()) {
            postmaster.process.destroyForcibly();
            throw new DatabaseFailure(
                    "PostgreSQL did not start: " + Files.readString(cluster.output()).strip(),
                    "Look into " + cluster.folder().resolve("log") + ".");
        }
        return postmaster;
    }

    private static Process launch(Cluster cluster) throws IOException {
        return cluster.programs()
                .command("postgres", List.of("-D", cluster.folder().toString()))
                .redirectInput(Programs.NOTHING)
                .redirectOutput(cluster.output().toFile())
                .start();
    }

    /** The eighth line of the process file tells the state: no login is needed to ask. */
    private boolean isReady() {
        var lines = cluster.processLines();
        return lines.size() >= 8
                && lines.getFirst().strip().equals(Long.toString(process.pid()))
                && lines.get(7).strip().equals("ready");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Returns when the server has ended, whoever ended it, with its exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends all sessions, writes everything down and returns when the server is gone. */
    void stop() {
        if (isAlive()) {
            cluster.stop();
        }
    }
}
