package io.kontor.database;

import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The application without anything but its database; no component, so no scan finds it. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    R2dbcAutoConfiguration.class,
    LiquibaseAutoConfiguration.class
})
@Import(DatabaseConfiguration.class)
class OnlyTheDatabase {

    static ConfigurableApplicationContext run(String... arguments) {
        return new SpringApplicationBuilder(OnlyTheDatabase.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }

    static String ask(ApplicationContext context, String sql) {
        return ask(context.getBean(ConnectionFactory.class), sql).blockOptional().orElseThrow();
    }

    static String askPatiently(ApplicationContext context, String sql) {
        return ask(context.getBean(ConnectionFactory.class), sql)
                .retryWhen(Retry.fixedDelay(50, Duration.ofMillis(100)))
                .blockOptional()
                .orElseThrow();
    }

    static Mono<String> ask(ConnectionFactory connections, String sql) {
        return DatabaseClient.create(connections)
                .sql(sql)
                .map(row -> String.valueOf(row.get(0)))
                .one();
    }
}
