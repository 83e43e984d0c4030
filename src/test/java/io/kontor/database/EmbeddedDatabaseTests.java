package io.kontor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** What an operator may rely on when Kontor brings its own PostgreSQL. */
class EmbeddedDatabaseTests {

    private static final String FILL = "create table kept as select 42 as answer";
    private static final String ASK = "select answer from kept";

    @TempDir static Path folder;

    /** Only the unpacked programs stay from test to test. */
    @BeforeEach
    void removeTheData() throws Exception {
        FileSystemUtils.deleteRecursively(folder.resolve("postgres"));
        Files.deleteIfExists(Access.file(folder));
    }

    @Test
    void dataAndAddressSurviveARestart() throws Exception {
        int port;
        try (var database = start()) {
            port = database.port();
            Sql.execute(database, FILL);
        }
        try (var database = start()) {
            assertThat(database.port()).isEqualTo(port);
            assertThat(Sql.ask(database, ASK)).isEqualTo("42");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void whatIsCommittedSurvivesAPowerFailure(String setting) {
        assertThat(ServerSettings.durable().values()).containsEntry(setting, "on");
    }

    @Test
    void onlyThePasswordLetsIn() throws Exception {
        try (var database = start()) {
            assertThat(Sql.ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.ask(database, "show fsync")).isEqualTo("on");
            for (var login : new Login[] {database.owner(), database.superuser()}) {
                var wrong = new Login(login.user(), "x");
                assertThatThrownBy(() -> Roles.connect(database.jdbcUrl(), wrong))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            assertThat(Files.getPosixFilePermissions(Access.file(folder)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void slowStatementsAreLoggedWithoutWhatTheyCarry() throws Exception {
        try (var database = start();
                var connection = Roles.connect(database.jdbcUrl(), database.owner());
                var statement = connection.prepareStatement("select pg_sleep(1.1), ?::text")) {
            statement.setString(1, "a salary");
            statement.execute();
        }
        assertThat(log()).contains("pg_sleep").doesNotContain("a salary");
    }

    private static String log() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(folder.resolve("postgres/log"))) {
            for (var file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void twoApplicationsCannotShareAFolder() {
        try (var first = start()) {
            assertThatThrownBy(this::start).hasMessageStartingWith("Another Kontor is running");
            assertThat(ProcessHandle.of(first.processId())).isPresent();
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreRefusedWithTheReason() throws Exception {
        start().close();
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("initialized by PostgreSQL version 17");
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(folder);
    }
}
