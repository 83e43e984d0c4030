package io.kontor.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A session that computes without ever looking whether its server is still there. */
record BusySession(Connection connection, Thread thread) implements AutoCloseable {

    static BusySession on(EmbeddedDatabase database) throws Exception {
        var connection = Roles.connect(database.jdbcUrl(), database.owner());
        var thread = Thread.ofVirtual().start(() -> compute(connection));
        Thread.sleep(300);
        return new BusySession(connection, thread);
    }

    private static void compute(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("select sum(i) from generate_series(1, 1000000000000) i");
        } catch (SQLException e) {
            // Its end is what the test waits for.
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
