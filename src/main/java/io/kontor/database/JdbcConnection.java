package io.kontor.database;

import org.postgresql.Driver;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;

/**
 * How the owner of the schema connects. Liquibase takes the details of its own, but Spring Boot
 * starts it only where there are details for JDBC, too.
 */
record JdbcConnection(String url, Login login)
        implements LiquibaseConnectionDetails, JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return login.user();
    }

    @Override
    public String getPassword() {
        return login.password();
    }

    @Override
    public String getDriverClassName() {
        return Driver.class.getName();
    }
}
