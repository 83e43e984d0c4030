package io.kontor.database;

import java.nio.file.Path;
import java.sql.SQLException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The one server of this test JVM; it starts with the first test that needs it. */
final class TestServer {

    private static final EmbeddedDatabase SERVER = start();

    private TestServer() {}

    static Login owner() {
        return SERVER.owner();
    }

    static Login application() {
        return SERVER.application();
    }

    static String jdbcUrl(String database) {
        return SERVER.jdbcUrl(database);
    }

    static void run(String sql) {
        run(SERVER, sql);
    }

    private static void run(EmbeddedDatabase server, String sql) {
        try (var connection = Roles.connect(server.jdbcUrl("postgres"), server.superuser());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static EmbeddedDatabase start() {
        var server = startInAFreeFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        dropOld(server);
        run(server, "create database template_kontor owner kontor");
        migrate(server);
        return server;
    }

    /** Several test JVMs may run in one checkout: each takes the first folder that is free. */
    private static EmbeddedDatabase startInAFreeFolder() {
        for (var number = 1; ; number++) {
            try {
                var folder = Path.of("target", "test-database-" + number);
                return EmbeddedDatabase.start(folder, ServerSettings.fast());
            } catch (DatabaseFailure e) {
                if (number == 9 || !String.valueOf(e.getMessage()).startsWith("Another Kontor")) {
                    throw e;
                }
            }
        }
    }

    private static void dropOld(EmbeddedDatabase server) {
        var old = "select datname from pg_database where datname ~ '^(test|template)_'";
        try (var connection = Roles.connect(server.jdbcUrl("postgres"), server.superuser());
                var rows = connection.createStatement().executeQuery(old)) {
            while (rows.next()) {
                run(server, "drop database " + rows.getString(1) + " with (force)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void migrate(EmbeddedDatabase server) {
        var liquibase = new SpringLiquibase();
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.setChangeLog("classpath:db-changelog/changelog.yaml");
        liquibase.setDataSource(
                new DriverManagerDataSource(
                        server.jdbcUrl("template_kontor"),
                        server.owner().user(),
                        server.owner().password()));
        try {
            liquibase.afterPropertiesSet();
        } catch (liquibase.exception.LiquibaseException e) {
            throw new IllegalStateException(e);
        }
    }
}
