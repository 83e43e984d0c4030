package io.kontor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The port and the passwords of an embedded database: made up once, then kept in a file that only
 * its owner may read.
 */
record Access(int port, Login superuser, Login owner, Login application) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Below the range from which systems take the ports of outgoing connections. */
    private static final int FIRST_PORT = 20_000, PORTS = 10_000;

    static Path file(Path folder) {
        return folder.resolve("database.properties");
    }

    static Access remembered(Path folder) throws IOException {
        var kept = new Properties();
        if (Files.exists(file(folder))) {
            try (var in = Files.newBufferedReader(file(folder))) {
                kept.load(in);
            }
        }
        var port = freePort(Integer.parseInt(kept.getProperty("port", "0")));
        kept.setProperty("port", Integer.toString(port));
        var access =
                new Access(
                        port,
                        login(kept, "postgres"),
                        login(kept, "kontor"),
                        login(kept, "kontor_app"));
        write(kept, folder);
        return access;
    }

    private static Login login(Properties kept, String user) {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var fresh = Base64.getUrlEncoder().encodeToString(bytes);
        kept.putIfAbsent(user, fresh);
        return new Login(user, kept.getProperty(user));
    }

    private static void write(Properties kept, Path folder) throws IOException {
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, "database", ".properties", ownerOnly);
        try (var out = Files.newBufferedWriter(draft)) {
            kept.store(out, "The embedded PostgreSQL: its port, and a password for each role");
        }
        Files.move(draft, file(folder), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int freePort(int wanted) {
        var port = wanted;
        while (port == 0 || !isFree(port)) {
            port = FIRST_PORT + RANDOM.nextInt(PORTS);
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    static Access in(Path folder) {
        try {
            return remembered(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
