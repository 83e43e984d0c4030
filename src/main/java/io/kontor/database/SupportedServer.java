package io.kontor.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at an external server before anything is changed there. */
final class SupportedServer {

    private static final Logger LOG = LoggerFactory.getLogger(SupportedServer.class);

    private static final int OLDEST = 15;

    /** Long enough for a server that is started together with Kontor. */
    private static final Duration START = Duration.ofSeconds(30);

    /** Nobody listens there, or not yet. */
    private static final Set<String> STARTING = Set.of("08001", "57P03");

    private SupportedServer() {}

    static void require(JdbcConnection database) {
        require(database, START);
    }

    static void require(JdbcConnection database, Duration limit) {
        var answer = new AtomicReference<@Nullable SQLException>();
        LOG.info("Looking for PostgreSQL at {}", database.url());
        Patience.within(
                limit,
                () -> {
                    answer.set(look(database));
                    return !isStarting(answer.get());
                });
        var failure = answer.get();
        if (failure != null) {
            throw unusable(database, failure);
        }
    }

    private static DatabaseFailure unusable(JdbcConnection database, SQLException failure) {
        return new DatabaseFailure(
                "PostgreSQL cannot be used at %s as %s: %s"
                        .formatted(database.url(), database.login(), failure.getMessage()),
                "Correct SPRING_R2DBC_URL, or leave it out to use the embedded PostgreSQL.",
                failure);
    }

    private static boolean isStarting(@Nullable SQLException failure) {
        return failure != null && STARTING.contains(failure.getSQLState());
    }

    private static @Nullable SQLException look(JdbcConnection database) {
        try (var connection = Roles.connect(database.url(), database.login())) {
            var product = connection.getMetaData();
            require(product.getDatabaseMajorVersion(), product.getDatabaseProductVersion());
            return null;
        } catch (SQLException e) {
            return e;
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
