package io.kontor.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/**
 * Whatever commits when, every change comes exactly once, those of a record in their order. With
 * the rule "id greater than the last one seen" the first two tests fail.
 */
class ChangeFeedStormTests {

    private static final int COMMITS = 20_000, RECORDS = 40;

    private final TestDatabase database = TestDatabase.create();
    private final Counters counters = Counters.in(database, RECORDS + 1);
    private final Node node = Node.on(database);
    private final Disposable.Composite following = Disposables.composite();

    @AfterEach
    void close() {
        following.dispose();
        node.close();
        database.close();
    }

    @Test
    void everyCommitIsSeenOnceAndPerRecordInOrder() throws Exception {
        var live = new Witness();
        follow(live, node.feed().live().concatMapIterable(batch -> batch));
        new Storm(database, node.bell(), RECORDS, COMMITS).run(RECORDS);
        hasSeenEverything(live);
        assertThat(live.seen()).hasSizeGreaterThan(COMMITS);
    }

    @Test
    void whoeverResumesInTheMiddleMissesNothing() throws Exception {
        var live = new Witness();
        var resumed = new ConcurrentLinkedQueue<Witness>();
        var changes = node.feed().live().concatMapIterable(batch -> batch);
        follow(live, changes.doOnNext(change -> resumeNowAndThen(live, change, resumed)));
        new Storm(database, node.bell(), RECORDS, COMMITS / 4).run(RECORDS);
        hasSeenEverything(live);
        assertThat(resumed).hasSizeGreaterThan(20);
        for (var witness : resumed) {
            hasSeenEverything(witness);
        }
    }

    @Test
    void whoeverResumesALongHistoryInTheMiddleGetsTheRestOnce() throws Exception {
        new Storm(database, node.bell(), RECORDS, Batch.MOST).run(RECORDS);
        var first = new Witness();
        follow(first, node.feed().since(Position.START));
        hasSeenEverything(first);
        var seen = first.seen();
        for (int i = 0; i < seen.size(); i += seen.size() / 20) {
            var witness = new Witness();
            witness.see(seen.subList(0, i + 1));
            follow(witness, node.feed().since(seen.get(i).position()));
            hasSeenEverything(witness);
        }
    }

    private void resumeNowAndThen(Witness live, Change change, Queue<Witness> resumed) {
        if (live.seen().size() % 200 == 199) {
            var witness = Witness.from(live.counts());
            witness.see(List.of(change));
            resumed.add(witness);
            follow(witness, node.feed().since(change.position()));
        }
    }

    private void follow(Witness witness, Flux<Change> changes) {
        following.add(changes.subscribe(change -> witness.see(List.of(change))));
    }

    private void hasSeenEverything(Witness witness) throws Exception {
        var table = counters.now();
        await().atMost(Duration.ofSeconds(20)).until(() -> witness.hasReached(table));
        witness.sawEverythingOnceAndInOrder(table);
    }
}
