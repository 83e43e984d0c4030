package io.kontor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.ConnectionFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Whether Kontor runs on its own PostgreSQL and on one that a URL names. */
class DatabaseConfigurationTests {

    @TempDir Path folder;

    @Test
    void withoutAUrlKontorBringsItsOwnServer() {
        long server;
        try (var context = run("--kontor.data=" + folder)) {
            server = context.getBean(EmbeddedDatabase.class).processId();
            assertThat(ask(context, "select current_user")).isEqualTo("kontor_app");
            assertThat(ask(context, "show statement_timeout")).isEqualTo("30s");
            assertThat(ask(context, "select to_regclass('change') is not null")).isEqualTo("true");
            assertThat(context.getBeansOfType(javax.sql.DataSource.class)).isEmpty();
        }
        assertThat(ProcessHandle.of(server)).isEmpty();
    }

    @Test
    void oneUrlSufficesForAnExternalServer() {
        try (var database = TestDatabase.create();
                var context = run(url(database, "?sslMode=disable"))) {
            assertThat(ask(context, "select current_user")).isEqualTo("kontor");
            assertThat(ask(context, "show statement_timeout")).isEqualTo("30s");
            assertThat(ask(context, "show application_name")).isEqualTo("kontor");
            assertThat(context.getBeansOfType(EmbeddedDatabase.class)).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsExplainedInOneSentence() {
        var database = TestDatabase.create();
        var url = database.r2dbcUrl().replace("//", "//kontor:wrong@");
        assertThatThrownBy(() -> run("--spring.r2dbc.url=" + url))
                .rootCause()
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void anOldServerIsRefusedInOneSentence() {
        assertThatThrownBy(() -> SupportedServer.require(14, "14.20"))
                .hasMessage("Kontor needs PostgreSQL 15 or newer, this is 14.20.");
        SupportedServer.require(15, "15.0");
    }

    private static String url(TestDatabase database, String query) {
        var login = database.owner().user() + ":" + database.owner().password() + "@";
        return "--spring.r2dbc.url=" + database.r2dbcUrl().replace("//", "//" + login) + query;
    }

    private static ConfigurableApplicationContext run(String... properties) {
        return new SpringApplicationBuilder(OnlyTheDatabase.class)
                .web(WebApplicationType.NONE)
                .run(properties);
    }

    private static String ask(ConfigurableApplicationContext context, String sql) {
        return DatabaseClient.create(context.getBean(ConnectionFactory.class))
                .sql(sql)
                .map(row -> String.valueOf(row.get(0)))
                .one()
                .switchIfEmpty(Mono.just("nothing"))
                .block();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        R2dbcAutoConfiguration.class,
        LiquibaseAutoConfiguration.class
    })
    @Import(DatabaseConfiguration.class)
    static class OnlyTheDatabase {}
}
