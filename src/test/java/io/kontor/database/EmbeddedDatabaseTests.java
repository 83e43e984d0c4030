package io.kontor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may rely on when Kontor brings its own PostgreSQL. */
class EmbeddedDatabaseTests {

    private static final String FILL = "create table kept as select 42 as answer";
    private static final String ASK = "select answer from kept";

    @TempDir Path folder;

    @Test
    void dataAndAddressSurviveARestart() throws Exception {
        int port;
        try (var database = start()) {
            port = database.port();
            execute(database, FILL);
        }
        try (var database = start()) {
            assertThat(database.port()).isEqualTo(port);
            assertThat(ask(database, ASK)).isEqualTo("42");
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
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "show fsync")).isEqualTo("on");
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
    void aKilledServerIsBackAtTheSameAddressWithinSeconds() throws Exception {
        try (var database = start()) {
            execute(database, FILL);
            var killed = database.processId();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            assertThat(askPatiently(database, ASK)).isEqualTo("42");
            assertThat(database.processId()).isNotEqualTo(killed);
        }
    }

    @Test
    void aSessionInTheMiddleOfAQueryDoesNotHoldUpTheRecovery() throws Exception {
        try (var database = start();
                var busy = BusySession.on(database)) {
            execute(database, FILL);
            ProcessHandle.of(database.processId()).orElseThrow().destroyForcibly();
            assertThat(askPatiently(database, ASK)).isEqualTo("42");
            assertThat(busy.thread().join(Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    void aServerLeftByAKilledApplicationIsReplacedAtTheSameAddress() throws Exception {
        var child = ChildApplication.startOn(folder);
        child.process().destroyForcibly().waitFor();
        assertThat(child.server().isAlive()).isTrue();
        try (var database = start()) {
            assertThat(child.server().onExit()).succeedsWithin(Duration.ofSeconds(5));
            assertThat(database.port()).isEqualTo(child.port());
            assertThat(ask(database, ASK)).isEqualTo("42");
        }
    }

    @Test
    void theDataSurviveAKillOfEverything() throws Exception {
        var child = ChildApplication.startOn(folder);
        child.process().destroyForcibly().waitFor();
        child.server().destroyForcibly();
        try (var database = start()) {
            assertThat(ask(database, ASK)).isEqualTo("42");
        }
    }

    @Test
    void twoApplicationsCannotShareAFolder() {
        try (var first = start()) {
            assertThatThrownBy(this::start).hasMessageStartingWith("Another Kontor is running");
            assertThat(ProcessHandle.of(first.processId())).isPresent();
        }
    }

    @Test
    void aProcessNumberGivenToSomebodyElseDoesNotBlockTheStart() throws Exception {
        start().close();
        var mine = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("postgres/postmaster.pid"), mine + "\n");
        try (var database = start()) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
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

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = Roles.connect(database.jdbcUrl(), database.owner());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = Roles.connect(database.jdbcUrl(), database.owner());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String askPatiently(EmbeddedDatabase database, String sql) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (true) {
            try {
                return ask(database, sql);
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }
}
