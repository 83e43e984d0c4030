package io.kontor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Connections that come back from a rest. */
class RestedTests {

    @Test
    void oneThatDoesNotAnswerAnyMoreIsReplaced() throws Exception {
        try (var database = TestDatabase.create()) {
            var pool = pool(database, new Rested(Duration.ZERO, Duration.ofMillis(500)));
            int first = process(pool);
            assertThat(process(pool)).isEqualTo(first);
            signal("STOP", first);
            try {
                assertThat(process(pool)).isNotEqualTo(first);
            } finally {
                signal("CONT", first);
            }
            pool.dispose();
        }
    }

    @Test
    void oneThatAnsweredAMomentAgoIsNotAsked() {
        var rested = new Rested(Duration.ofMinutes(1), Duration.ofMillis(500));
        var connection = mock(Connection.class);
        rested.used(connection).then(rested.check(connection)).block();
        verifyNoInteractions(connection);
    }

    private static ConnectionPool pool(TestDatabase database, Rested rested) {
        return new ConnectionPool(
                ConnectionPoolConfiguration.builder(database.connectionFactory())
                        .initialSize(1)
                        .maxSize(1)
                        .acquireRetry(3)
                        .postAllocate(rested::check)
                        .preRelease(rested::used)
                        .build());
    }

    private static int process(ConnectionPool pool) {
        return Objects.requireNonNull(
                Mono.usingWhen(
                                pool.create(),
                                connection ->
                                        Flux.from(
                                                        connection
                                                                .createStatement(
                                                                        "select pg_backend_pid()")
                                                                .execute())
                                                .flatMap(
                                                        result ->
                                                                result.map(
                                                                        row ->
                                                                                row.get(
                                                                                        0,
                                                                                        Integer
                                                                                                .class)))
                                                .single(),
                                Connection::close)
                        .block(Duration.ofSeconds(20)));
    }

    private static void signal(String name, int process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, "" + process).start().waitFor();
    }
}
