package io.kontor.database;

import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;

/** How the owner of the schema connects. */
record JdbcConnection(String url, Login login) implements LiquibaseConnectionDetails {

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
}
