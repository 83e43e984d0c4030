package io.kontor.database;

import java.sql.SQLException;
import java.util.ArrayList;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The one server of this test JVM; it starts with the first test that needs it. */
record TestServer(String address, Login superuser, Login owner, Login application) {

    private static final String TEMPLATE = "template_kontor";

    private static final TestServer SERVER = start();

    static TestServer get() {
        return SERVER;
    }

    private static TestServer start() {
        var server =
                Boolean.getBoolean("kontor.test.containers")
                        ? ServerInContainer.start()
                        : ServerInTarget.start();
        server.dropOld();
        server.run("create database " + TEMPLATE + " owner " + server.owner());
        server.migrate();
        return server;
    }

    String jdbcUrl(String database) {
        return address + database;
    }

    /** Copies the migrated template. */
    void create(String database) {
        // A third of the time of the default strategy.
        var how = " template " + TEMPLATE + " strategy file_copy owner " + owner;
        run("create database " + database + how);
    }

    void drop(String database) {
        run("drop database if exists " + database + " with (force)");
    }

    private void run(String sql) {
        try (var connection = Roles.connect(jdbcUrl("postgres"), superuser);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The folder of the server is used again, what earlier tests made in it is not. */
    private void dropOld() {
        var old = new ArrayList<String>();
        var sql = "select datname from pg_database where datname ~ '^(test|template)_'";
        try (var connection = Roles.connect(jdbcUrl("postgres"), superuser);
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                old.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        old.forEach(this::drop);
    }

    private void migrate() {
        var liquibase = new SpringLiquibase();
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.setChangeLog("classpath:db-changelog/changelog.yaml");
        liquibase.setDataSource(
                new DriverManagerDataSource(jdbcUrl(TEMPLATE), owner.user(), owner.password()));
        try {
            liquibase.afterPropertiesSet();
        } catch (LiquibaseException e) {
            throw new IllegalStateException(e);
        }
    }
}
