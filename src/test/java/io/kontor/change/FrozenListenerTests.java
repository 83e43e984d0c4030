package io.kontor.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.Line;
import io.kontor.database.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;

/**
 * The connection that hears the bell is frozen: it breaks without a word. Sixty seconds of that are
 * as ten, because what is frozen is replaced by then, again and again.
 */
@Timeout(60)
class FrozenListenerTests {

    private static final Duration NOTICED = Duration.ofSeconds(8);

    private final TestDatabase database = TestDatabase.create();
    private final Counters counters = Counters.in(database, 1);
    private final Line line = new Line(database.port());
    private final Node node =
            Node.on(database.connectionFactory(), database.connectionFactory(line));
    private final Witness witness = new Witness();
    private final Disposable following = node.feed().live().subscribe(witness::see);

    @AfterEach
    void close() {
        following.dispose();
        node.close();
        line.close();
        database.close();
    }

    @Test
    void aFrozenConnectionIsNoticedInTimeAndNothingIsMissed() throws Exception {
        await().until(node.listener()::isHearing);
        count();
        line.freeze();
        count();
        await().atMost(NOTICED).until(() -> !node.listener().isHearing());
        // New connections freeze as well, so it stays deaf and says so.
        await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(6))
                .until(() -> !node.listener().isHearing());
        count();
        line.thaw();
        await().atMost(Duration.ofSeconds(10)).until(node.listener()::isHearing);
        count();
        assertThat(witness.seen()).hasSize(4);
    }

    /** A change from outside, as of a colleague with psql: nobody rings for it. */
    private void count() throws Exception {
        database.execute(Counters.increment(0));
        var table = counters.now();
        await().atMost(Duration.ofSeconds(2)).until(() -> witness.hasReached(table));
        witness.sawEverythingOnceAndInOrder(table);
    }
}
