package io.kontor.database;

import static io.kontor.database.OnlyTheDatabase.ask;
import static io.kontor.database.OnlyTheDatabase.askPatiently;
import static io.kontor.database.OnlyTheDatabase.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Whether Kontor runs on its own PostgreSQL and on one that a URL names. */
class DatabaseConfigurationTests {

    private static final String MIGRATED = "select to_regclass('change') is not null";

    @TempDir static Path folder;

    /** Only the unpacked programs stay from test to test. */
    @BeforeEach
    void removeTheData() throws Exception {
        FileSystemUtils.deleteRecursively(folder.resolve("postgres"));
        Files.deleteIfExists(Access.file(folder));
    }

    @Test
    void withoutAUrlKontorBringsItsOwnServer() {
        long server;
        try (var context = run("--kontor.data=" + folder, "--spring.r2dbc.url=")) {
            server = context.getBean(EmbeddedDatabase.class).processId();
            assertThat(ask(context, "select current_user")).isEqualTo("kontor_app");
            assertThat(ask(context, "show statement_timeout")).isEqualTo("30s");
            assertThat(ask(context, MIGRATED)).isEqualTo("true");
            assertThat(context.getBeansOfType(DataSource.class)).isEmpty();
        }
        assertThat(ProcessHandle.of(server)).isEmpty();
    }

    @Test
    void thePoolOutlivesItsServer() {
        try (var context = run("--kontor.data=" + folder)) {
            var server = context.getBean(EmbeddedDatabase.class).processId();
            ask(context, "select 1");
            ProcessHandle.of(server).orElseThrow().destroyForcibly();
            assertThat(askPatiently(context, MIGRATED)).isEqualTo("true");
        }
    }

    @Test
    void oneUrlSufficesForAnEmptyExternalServer() {
        try (var server = EmbeddedDatabase.start(folder, ServerSettings.fast());
                var context = run(url(server, "?sslMode=disable"))) {
            assertThat(ask(context, MIGRATED)).isEqualTo("true");
            assertThat(ask(context, "select current_user")).isEqualTo("kontor");
            assertThat(ask(context, "show statement_timeout")).isEqualTo("30s");
            assertThat(ask(context, "show application_name")).isEqualTo("kontor");
            assertThat(context.getBeansOfType(EmbeddedDatabase.class)).isEmpty();
        }
    }

    @Test
    void aUrlForAPoolIsTakenToo() {
        try (var server = EmbeddedDatabase.start(folder, ServerSettings.fast());
                var context = run(url(server, "").replace("r2dbc:", "r2dbc:pool:"))) {
            assertThat(ask(context, MIGRATED)).isEqualTo("true");
        }
    }

    @Test
    void aWrongPasswordIsExplainedInOneSentence() {
        try (var server = EmbeddedDatabase.start(folder, ServerSettings.fast())) {
            var wrong = new JdbcConnection(server.jdbcUrl(), new Login("kontor", "x"));
            assertThatThrownBy(() -> SupportedServer.require(wrong))
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageStartingWith("PostgreSQL cannot be used at " + server.jdbcUrl())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void anOldServerIsRefusedInOneSentence() {
        assertThatThrownBy(() -> SupportedServer.require(14, "14.20"))
                .hasMessage("Kontor needs PostgreSQL 15 or newer, this is 14.20.");
        SupportedServer.require(15, "15.0");
    }

    private static String url(EmbeddedDatabase server, String query) {
        var login = server.owner().user() + ":" + server.owner().password() + "@";
        return "--spring.r2dbc.url=" + server.r2dbcUrl().replace("//", "//" + login) + query;
    }
}
