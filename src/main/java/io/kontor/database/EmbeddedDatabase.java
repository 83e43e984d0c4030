package io.kontor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
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
    private final Cluster cluster;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Postmaster postmaster;
    private volatile boolean closed;

    private EmbeddedDatabase(Path folder, FolderLock lock, ServerSettings settings)
            throws IOException {
        this.lock = lock;
        this.access = Access.in(folder);
        this.cluster =
                new Cluster(folder.resolve("postgres"), Programs.in(folder.resolve("programs")));
        cluster.createIfMissing(access.superuser());
        cluster.configure(settings.with("port", Integer.toString(access.port())));
        this.postmaster = Postmaster.start(cluster);
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
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedDatabase start(Path folder, FolderLock lock, ServerSettings settings)
            throws IOException {
        try {
            return new EmbeddedDatabase(folder, lock, settings).watched();
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private EmbeddedDatabase watched() {
        try {
            new Roles(jdbcUrl("postgres"), access).ensure();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        Thread.ofVirtual().name("postgres-watch").start(this::watch);
        LOG.info("PostgreSQL runs on port {}, its data are in {}", port(), cluster.folder());
        return this;
    }

    private void watch() {
        try {
            while (!closed) {
                var code = postmaster.awaitEnd();
                restart(code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart(int code) {
        turn.lock();
        try {
            if (!closed) {
                LOG.warn("PostgreSQL ended with code {}: starting it again", code);
                postmaster = Postmaster.start(cluster);
                LOG.info("PostgreSQL runs again on port {}", port());
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL could not be started again, next try in a second", e);
            LockSupport.parkNanos(1_000_000_000);
        } finally {
            turn.unlock();
        }
    }

    /** Ends the remaining sessions and the server; pools should be closed before. */
    @Override
    public void close() {
        closed = true;
        turn.lock();
        try (lock) {
            postmaster.stop();
        } finally {
            turn.unlock();
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
        return postmaster.process().pid();
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
