package io.kontor.database;

import java.sql.SQLException;
import java.time.Duration;

/** Talks to an embedded database as its owner. */
final class Sql {

    private Sql() {}

    static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = Roles.connect(database.jdbcUrl(), database.owner());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = Roles.connect(database.jdbcUrl(), database.owner());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static String askPatiently(EmbeddedDatabase database, String sql) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (true) {
            try {
                return ask(database, sql);
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }
}
