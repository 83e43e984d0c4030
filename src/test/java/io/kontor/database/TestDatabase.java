package io.kontor.database;

import io.kontor.Line;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A database of its own for one test or one Spring context: migrated, and empty of rows. */
public record TestDatabase(String name) implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Makes a new one, in a few hundredths of a second, as a copy of a migrated template. */
    public static TestDatabase create() {
        var name = "test_" + COUNT.incrementAndGet();
        TestServer.get().create(name);
        return new TestDatabase(name);
    }

    /** Who owns the tables. */
    public Login owner() {
        return TestServer.get().owner();
    }

    /** Who the application is. */
    public Login application() {
        return TestServer.get().application();
    }

    /** The address for JDBC, without a login. */
    public String jdbcUrl() {
        return TestServer.get().jdbcUrl(name);
    }

    /** The address for R2DBC, without a login. */
    public String r2dbcUrl() {
        return jdbcUrl().replace("jdbc:", "r2dbc:");
    }

    /** Connects without a pool, with the options and as the role of the application. */
    public ConnectionFactory connectionFactory() {
        return connectionFactory(application());
    }

    /** The port of the server. */
    public int port() {
        return URI.create(jdbcUrl().substring("jdbc:".length())).getPort();
    }

    /** Connects without a pool through a line that a test may cut or freeze. */
    public ConnectionFactory connectionFactory(Line line) {
        var url = r2dbcUrl().replace(":" + port() + "/", ":" + line.port() + "/");
        var options = DriverOptions.of(url, application());
        DriverOptions.apply(options);
        return ConnectionFactories.get(options.build());
    }

    /** Connects without a pool as somebody else, for example as the owner. */
    public ConnectionFactory connectionFactory(Login login) {
        var options = DriverOptions.of(r2dbcUrl(), login);
        DriverOptions.apply(options);
        return ConnectionFactories.get(options.build());
    }

    /** Runs SQL as the owner, outside the application: as a colleague with psql would. */
    public void execute(String sql) {
        try (var connection = Roles.connect(jdbcUrl(), owner());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a Spring context has to be told to use it. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.r2dbc.url", r2dbcUrl(),
                "spring.r2dbc.username", application().user(),
                "spring.r2dbc.password", application().password(),
                "spring.r2dbc.pool.initial-size", "1",
                "spring.r2dbc.pool.min-idle", "0",
                "spring.liquibase.enabled", "false",
                "spring.liquibase.user", owner().user(),
                "spring.liquibase.password", owner().password());
    }

    /** Removes it, also when somebody is still connected. */
    @Override
    public void close() {
        TestServer.get().drop(name);
    }
}
