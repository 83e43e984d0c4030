package io.kontor.database;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the server of a cluster running until it is told to stop. */
final class Supervisor {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final Cluster cluster;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Postmaster postmaster;
    private volatile boolean stopped;

    Supervisor(Cluster cluster) throws IOException {
        this.cluster = cluster;
        this.postmaster = Postmaster.start(cluster);
        Thread.ofVirtual().name("postgres-watch").start(this::watch);
    }

    private void watch() {
        try {
            while (!stopped) {
                var code = postmaster.awaitEnd();
                if (!restarted(code)) {
                    LockSupport.parkNanos(1_000_000_000);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean restarted(int code) {
        turn.lock();
        try {
            if (!stopped) {
                restart(code);
            }
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL could not be started again, next try in a second", e);
            return false;
        } finally {
            turn.unlock();
        }
    }

    private void restart(int code) throws IOException {
        LOG.warn("PostgreSQL ended with code {}: starting it again", code);
        new Leftovers(cluster).clear();
        postmaster = Postmaster.start(cluster);
        LOG.info("PostgreSQL runs again");
    }

    void stop() {
        stopped = true;
        turn.lock();
        try {
            postmaster.stop();
        } finally {
            turn.unlock();
        }
    }

    long processId() {
        return postmaster.process().pid();
    }
}
