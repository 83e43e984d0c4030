package io.kontor.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of an unpacked PostgreSQL, started so that they work for any user, root too. */
record Programs(Path folder, Path home) {

    private static final String ADVICE =
            "Start Kontor as another user, or name a PostgreSQL with SPRING_R2DBC_URL.";

    static final File NOTHING = new File("/dev/null");

    static Programs in(Path dataFolder) throws IOException {
        var folder = dataFolder.resolve("programs");
        return new Programs(folder, Archive.unpackInto(folder));
    }

    ProcessBuilder command(String program, List<String> arguments) {
        var words = new ArrayList<String>();
        // A session of its own: Ctrl-C in the terminal is for the application, which then stops
        // PostgreSQL after its own connections are closed.
        tool("setsid").ifPresent(words::add);
        words.addAll(withoutRoot());
        words.add(home.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        return new ProcessBuilder(words).redirectErrorStream(true);
    }

    /** PostgreSQL refuses root; in a user namespace of its own the same user has no rights. */
    private static List<String> withoutRoot() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        return tool("unshare")
                .map(unshare -> List.of(unshare, "--user"))
                .orElseThrow(() -> new DatabaseFailure("PostgreSQL does not run as root.", ADVICE));
    }

    private static Optional<String> tool(String name) {
        return Stream.of("/usr/bin/", "/bin/")
                .map(folder -> folder + name)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }

    /** Runs a program to its end. */
    void run(String program, List<String> arguments) {
        try {
            var process = command(program, arguments).redirectInput(NOTHING).start();
            var output = process.inputReader(StandardCharsets.UTF_8).readAllAsString();
            if (process.waitFor() != 0) {
                throw new DatabaseFailure(program + " failed: " + output.strip(), ADVICE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(program + " was interrupted", e);
        }
    }

    /** Every living process that was started from here, also by an earlier application. */
    List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    boolean isOurs(ProcessHandle process) {
        return process.info().command().filter(c -> Path.of(c).startsWith(folder)).isPresent();
    }
}
