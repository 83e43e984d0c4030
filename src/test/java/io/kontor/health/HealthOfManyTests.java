package io.kontor.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.database.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Bringing in many accounts is as fast for the last of them as for the first. */
class HealthOfManyTests {

    private static final int TOGETHER = 2_000;

    private final UUID owner = UUID.randomUUID();

    /** What is not committed yet is not in the statistics: they say that there is nothing. */
    @Test
    void statisticsTakenInTheMiddleDoNotSlowItDown() throws SQLException {
        try (var database = TestDatabase.create();
                var connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(),
                                database.owner().user(),
                                database.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into person (id, name, role, user_name) values ('%s', 'Eli Berg', 'MANAGER', 'eli')"
                            .formatted(owner));
            connection.setAutoCommit(false);
            bringIn(statement);
            double before = bringIn(statement);
            database.execute("analyze account, account_health");
            bringIn(statement);
            assertThat(bringIn(statement)).isLessThan(before * 5);
        }
    }

    private double bringIn(Statement statement) throws SQLException {
        long begin = System.nanoTime();
        statement.execute(
                """
                insert into account (id, name, external_key, owner_id, currency)
                select gen_random_uuid(), key, key, '%s', 'NOK'
                from (select '%s ' || i as key from generate_series(1, %d) i) k
                """
                        .formatted(owner, UUID.randomUUID(), TOGETHER));
        return (System.nanoTime() - begin) / 1e6;
    }
}
