package io.kontor.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The owner, who changes the schema, and the application, which may only work with the rows. */
record Roles(String url, Access access) {

    void ensure() {
        try (var connection = connect(url, access.superuser())) {
            ensure(connection, access.owner());
            ensure(connection, access.application());
            limit(connection, access.application());
            keepApart(connection);
            if (!exists(connection, "select 1 from pg_database where datname = 'kontor'")) {
                run(connection, "create database kontor owner " + access.owner());
            }
        } catch (SQLException e) {
            throw closed(e);
        }
    }

    private static DatabaseFailure closed(SQLException e) {
        return new DatabaseFailure(
                "The embedded PostgreSQL does not let its superuser in: " + e.getMessage(),
                "Restore the file database.properties that belongs to this data folder.",
                e);
    }

    static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    private static void ensure(Connection connection, Login login) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = '" + login + "'")) {
            run(connection, "create role " + login + " login");
        }
        // The driver sends a hash, so that no log ever shows the password.
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
    }

    /**
     * The role that pay and proposals are for; the application takes it on and inherits nothing.
     */
    private void keepApart(Connection connection) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = 'kontor_vault'")) {
            run(connection, "create role kontor_vault nologin");
        }
        run(connection, "alter role " + access.application() + " noinherit");
        run(connection, "grant kontor_vault to " + access.application());
    }

    private static void limit(Connection connection, Login login) throws SQLException {
        run(connection, "alter role " + login + " set statement_timeout = '30s'");
        run(connection, "alter role " + login + " set idle_in_transaction_session_timeout = '30s'");
    }

    private static boolean exists(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
