package io.kontor.database;

import java.util.Properties;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The official image of PostgreSQL, for the Maven profile "containers". */
final class ServerInContainer {

    private ServerInContainer() {}

    static TestServer start() {
        var container =
                new PostgreSQLContainer("postgres:18")
                        .withUsername("postgres")
                        .withPassword("postgres")
                        .withDatabaseName("postgres")
                        .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=400");
        container.start();
        var address =
                "jdbc:postgresql://"
                        + container.getHost()
                        + ":"
                        + container.getFirstMappedPort()
                        + "/";
        var logins = new Properties();
        logins.setProperty("postgres", container.getPassword());
        var access = Access.with(container.getFirstMappedPort(), logins);
        new Roles(address + "postgres", access).ensure();
        return new TestServer(address, access.superuser(), access.owner(), access.application());
    }
}
