package io.kontor.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.Line;
import io.kontor.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** The connection that hears the bell freezes for a minute: open, and silent. */
class FrozenLineTests {

    private static final Duration FROZEN = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.create();
    private final Counters counters = Counters.in(database, 1);
    private final Line line = new Line(database.port());
    private final Node node =
            Node.on(database.connectionFactory(), database.connectionFactory(line));
    private final FeedHealth health = new FeedHealth(node.feed(), node.listener());
    private final Witness witness = new Witness();

    @AfterEach
    void close() {
        node.close();
        line.close();
        database.close();
    }

    @Test
    void isNoticedWithinEightSecondsAndNothingIsMissed() throws Exception {
        node.feed().live().subscribe(witness::see);
        await().until(() -> hearing(health.health()));
        line.freeze();
        var thaw = Instant.now().plus(FROZEN);
        await().atMost(Duration.ofMillis(8_500)).until(this::oneMoreArrivesAndTheSilenceIsNoticed);
        while (Instant.now().isBefore(thaw)) {
            somebodyWritesAndItArrives();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(hearing(health.health())).isFalse();
        }
        line.thaw();
        await().atMost(Duration.ofSeconds(6)).until(() -> hearing(health.health()));
        somebodyWritesAndItArrives();
        witness.sawEverythingOnceAndInOrder(counters.now());
    }

    private boolean oneMoreArrivesAndTheSilenceIsNoticed() throws Exception {
        somebodyWritesAndItArrives();
        return !hearing(health.health());
    }

    /** As with psql: nobody rings, so the look every quarter of a second has to find it. */
    private void somebodyWritesAndItArrives() throws Exception {
        database.execute(Counters.increment(0));
        var table = counters.now();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(2))
                .until(() -> witness.hasReached(table));
    }

    private static boolean hearing(Health health) {
        return List.of(true).contains(health.getDetails().get("hearing"));
    }
}
