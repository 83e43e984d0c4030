package io.kontor.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The port and the passwords of an embedded database: made up once, then kept in a file that only
 * its owner may read.
 */
record Access(int port, Login superuser, Login owner, Login application) {

    static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Below the range from which systems take the ports of outgoing connections. */
    private static final int FIRST_PORT = 20_000, PORTS = 10_000;

    static Path file(Path folder) {
        return folder.resolve("database.properties");
    }

    static Access in(Path folder) throws IOException {
        var kept = read(file(folder));
        var port = freePort(Integer.parseInt(kept.getProperty("port", "0")));
        kept.setProperty("port", Integer.toString(port));
        var access = with(port, kept);
        write(kept, folder);
        return access;
    }

    /** Asks the properties for a port and three logins, and gives them the missing passwords. */
    static Access with(int port, Properties kept) {
        return new Access(
                port, login(kept, "postgres"), login(kept, "kontor"), login(kept, "kontor_app"));
    }

    private static Login login(Properties kept, String user) {
        var random = new byte[24];
        RANDOM.nextBytes(random);
        kept.putIfAbsent(user, Base64.getUrlEncoder().encodeToString(random));
        return new Login(user, kept.getProperty(user));
    }

    private static Properties read(Path file) throws IOException {
        var kept = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            }
        }
        return kept;
    }

    private static void write(Properties kept, Path folder) throws IOException {
        var draft = Files.createTempFile(folder, "database", ".properties", OWNER_ONLY);
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
}
