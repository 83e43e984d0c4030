package io.kontor.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What survives when a server, an application or both are killed. */
class EmbeddedDatabaseRecoveryTests {

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
    void aKilledServerIsBackAtTheSameAddressWithinSeconds() throws Exception {
        try (var database = start()) {
            Sql.execute(database, FILL);
            var killed = database.processId();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            assertThat(Sql.askPatiently(database, ASK)).isEqualTo("42");
            assertThat(database.processId()).isNotEqualTo(killed);
        }
    }

    @Test
    void aSessionInTheMiddleOfAQueryDoesNotHoldUpTheRecovery() throws Exception {
        try (var database = start();
                var busy = BusySession.on(database)) {
            Sql.execute(database, FILL);
            ProcessHandle.of(database.processId()).orElseThrow().destroyForcibly();
            assertThat(Sql.askPatiently(database, ASK)).isEqualTo("42");
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
            assertThat(Sql.ask(database, ASK)).isEqualTo("42");
        }
    }

    @Test
    void theDataSurviveAKillOfEverything() throws Exception {
        var child = ChildApplication.startOn(folder);
        child.process().destroyForcibly().waitFor();
        child.server().destroyForcibly();
        try (var database = start()) {
            assertThat(Sql.ask(database, ASK)).isEqualTo("42");
        }
    }

    @Test
    void aProcessNumberGivenToSomebodyElseDoesNotBlockTheStart() throws Exception {
        start().close();
        var mine = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("postgres/postmaster.pid"), mine + "\n");
        try (var database = start()) {
            assertThat(Sql.ask(database, "select 1")).isEqualTo("1");
        }
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(folder);
    }
}
