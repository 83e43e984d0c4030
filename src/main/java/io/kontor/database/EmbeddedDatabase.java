package io.kontor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that belongs to this application: it starts and ends with it, keeps its data in one
 * folder, and is started again at the same address when its process dies.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final FolderLock lock;
    private final Access access;
    private final Supervisor supervisor;

    private EmbeddedDatabase(FolderLock lock, Access access, Supervisor supervisor) {
        this.lock = lock;
        this.access = access;
        this.supervisor = supervisor;
    }

    /** Starts it in the folder, which is created when missing, and returns when it is usable. */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, ServerSettings.durable());
    }

    static EmbeddedDatabase start(Path folder, ServerSettings settings) {
        try {
            var real = Files.createDirectories(folder).toRealPath();
            return start(real, FolderLock.on(real), settings);
        } catch (IOException e) {
            throw new DatabaseFailure(
                    "The data folder " + folder + " cannot be used: " + e,
                    "Give its files to the user who starts Kontor, or set KONTOR_DATA.",
                    e);
        }
    }

    private static EmbeddedDatabase start(Path folder, FolderLock lock, ServerSettings settings)
            throws IOException {
        try {
            var cluster = new Cluster(folder.resolve("postgres"), Programs.in(folder));
            // Before the port is chosen: a server left behind would still have it.
            new Leftovers(cluster).clear();
            var access = Access.in(folder);
            cluster.createIfMissing(access.superuser());
            cluster.configure(settings.with("port", Integer.toString(access.port())));
            return new EmbeddedDatabase(lock, access, new Supervisor(cluster)).prepared(folder);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private EmbeddedDatabase prepared(Path folder) {
        try {
            new Roles(jdbcUrl("postgres"), access).ensure();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        LOG.info("PostgreSQL runs on port {}, its data are in {}", port(), folder);
        return this;
    }

    /** Ends the remaining sessions and the server; pools should be closed before. */
    @Override
    public void close() {
        try (lock) {
            supervisor.stop();
        }
    }

    /** The port on 127.0.0.1, the same for the life of this object. */
    public int port() {
        return access.port();
    }

    /** Who owns the database and changes its schema. */
    public Login owner() {
        return access.owner();
    }

    /** Who works with the rows: the role of the running application. */
    public Login application() {
        return access.application();
    }

    Login superuser() {
        return access.superuser();
    }

    long processId() {
        return supervisor.processId();
    }

    /** The address for R2DBC, without a login. */
    public String r2dbcUrl() {
        return "r2dbc:postgresql://127.0.0.1:" + port() + "/kontor";
    }

    /** The address for JDBC, without a login. */
    public String jdbcUrl() {
        return jdbcUrl("kontor");
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }
}
