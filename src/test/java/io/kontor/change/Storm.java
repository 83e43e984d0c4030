package io.kontor.change;

import io.kontor.database.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Many writers at once, who commit, roll back and get into each other's way. */
record Storm(TestDatabase database, Bell bell, int records, int commits) {

    private static final int WRITERS = 8;

    /** Runs it; a transaction of this record number stays open for most of the time. */
    void run(int openRecord) throws Exception {
        var left = new AtomicInteger(commits);
        var early = new CountDownLatch(commits / 10);
        var late = new CountDownLatch(commits * 9 / 10);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var open = threads.submit(() -> stayOpen(openRecord, early, late));
            var writers =
                    IntStream.range(0, WRITERS)
                            .mapToObj(i -> threads.submit(writer(i, left, early, late)))
                            .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
            open.get();
        }
    }

    private Callable<Void> writer(
            int seed, AtomicInteger left, CountDownLatch early, CountDownLatch late) {
        return () -> {
            var random = new Random(seed);
            try (var connection = connect()) {
                while (left.getAndDecrement() > 0) {
                    write(connection, random);
                    early.countDown();
                    late.countDown();
                }
            }
            return null;
        };
    }

    /** One commit; before it, one time in ten, the same is done and taken back. */
    private void write(Connection connection, Random random) throws SQLException {
        int from = random.nextInt(records - 2);
        int to = from + random.nextInt(3);
        if (random.nextInt(10) == 0) {
            increment(connection, from, to);
            connection.rollback();
        }
        increment(connection, from, to);
        connection.commit();
        bell.ring();
    }

    /** In the order of their numbers, so that nobody waits for one who waits. */
    private static void increment(Connection connection, int from, int to) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (int i = from; i <= to; i++) {
                statement.execute(Counters.increment(i));
            }
        }
    }

    private Void stayOpen(int record, CountDownLatch early, CountDownLatch late) throws Exception {
        try (var connection = connect()) {
            early.await();
            increment(connection, record, record);
            late.await();
            connection.commit();
        }
        return null;
    }

    private Connection connect() throws SQLException {
        var login = database.application();
        var connection =
                DriverManager.getConnection(database.jdbcUrl(), login.user(), login.password());
        connection.setAutoCommit(false);
        return connection;
    }
}
