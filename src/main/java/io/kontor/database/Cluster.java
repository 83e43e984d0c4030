package io.kontor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The files of the databases, and how the server behind them is configured. */
record Cluster(Path folder, Programs programs) {

    /** Passwords for everybody, only from this machine; there is no other way in. */
    private static final String WHO_MAY_CONNECT = "host all all 127.0.0.1/32 scram-sha-256\n";

    void createIfMissing(Login superuser) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        // Complete or absent: a kill in the middle leaves nothing under the final name.
        var draft = folder.resolveSibling("postgres.draft");
        FileSystemUtils.deleteRecursively(draft);
        initialise(draft, superuser);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path target, Login superuser) throws IOException {
        var password = Files.createTempFile(target.getParent(), "initdb", "", Access.OWNER_ONLY);
        try {
            Files.writeString(password, superuser.password());
            programs.run("initdb", arguments(target, superuser, password));
        } finally {
            Files.delete(password);
        }
        Files.writeString(target.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        var main = target.resolve("postgresql.conf");
        Files.writeString(main, "include 'kontor.conf'\n", StandardOpenOption.APPEND);
    }

    /** ICU sorts names as people expect, and alike on every system. */
    private static List<String> arguments(Path target, Login superuser, Path password) {
        return List.of(
                "--pgdata=" + target,
                "--username=" + superuser.user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=und");
    }

    void configure(ServerSettings settings) throws IOException {
        Files.writeString(folder.resolve("kontor.conf"), settings.asFile());
    }

    /** Stops a server that runs on these files, started by whomever. */
    void stop() {
        try {
            stop("fast");
        } catch (DatabaseFailure e) {
            // It hangs, or is gone already. Nothing is lost: the next start replays the log.
            stop("immediate");
        }
    }

    private void stop(String mode) {
        if (Files.exists(processFile())) {
            programs.run(
                    "pg_ctl",
                    List.of("stop", "-w", "-t", "30", "-m", mode, "-D", folder.toString()));
        }
    }

    /** What the server says before its own log is open. */
    Path output() {
        return folder.resolveSibling("postgres.out");
    }

    Path processFile() {
        return folder.resolve("postmaster.pid");
    }

    /** The lines that a running server writes about itself; none when there is none. */
    List<String> processLines() {
        try {
            return Files.readAllLines(processFile());
        } catch (IOException e) {
            return List.of();
        }
    }
}
