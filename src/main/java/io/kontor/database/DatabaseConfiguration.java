package io.kontor.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Connects to the PostgreSQL that {@code spring.r2dbc.url} names, or else to an embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    ConnectionFactoryOptionsBuilderCustomizer driverOptions() {
        return DriverOptions::apply;
    }

    /** Everything that connects depends on the details, so the server is the last to stop. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(WhereToConnect.Embedded.class)
    static class Embedded {

        @Bean
        EmbeddedDatabase embeddedDatabase(@Value("${kontor.data:./data}") Path folder) {
            return EmbeddedDatabase.start(folder);
        }

        @Bean
        R2dbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
            return () -> DriverOptions.of(database.r2dbcUrl(), database.application()).build();
        }

        @Bean
        JdbcConnection ownerConnection(EmbeddedDatabase database) {
            return new JdbcConnection(database.jdbcUrl(), database.owner());
        }
    }

    /** One URL suffices: the schema is changed at the same address, by the same user by default. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(WhereToConnect.External.class)
    static class External {

        @Bean
        JdbcConnection ownerConnection(Environment environment) {
            var connection = ExternalDatabase.in(environment);
            SupportedServer.require(connection);
            return connection;
        }

        @Bean
        ConnectionFactoryOptionsBuilderCustomizer sessionLimits() {
            return DriverOptions::limitSessions;
        }
    }
}
