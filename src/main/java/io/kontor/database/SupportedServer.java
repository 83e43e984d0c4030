package io.kontor.database;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Looks at an external server before anything is changed there. */
final class SupportedServer {

    private static final int OLDEST = 15;

    private SupportedServer() {}

    static void require(JdbcConnection database) {
        var login = database.login();
        try (var connection =
                DriverManager.getConnection(database.url(), login.user(), login.password())) {
            var product = connection.getMetaData();
            require(product.getDatabaseMajorVersion(), product.getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new DatabaseFailure(
                    "PostgreSQL cannot be used at %s as %s: %s"
                            .formatted(database.url(), login, e.getMessage()),
                    "Correct SPRING_R2DBC_URL, or leave it out to use the embedded PostgreSQL.",
                    e);
        }
    }

    static void require(int major, String version) {
        if (major < OLDEST) {
            throw new DatabaseFailure(
                    "Kontor needs PostgreSQL " + OLDEST + " or newer, this is " + version + ".",
                    "Upgrade the server, or leave SPRING_R2DBC_URL out.");
        }
    }
}
