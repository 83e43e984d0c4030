package io.kontor.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.database.TestDatabase;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whoever stops waiting for a write leaves it whole or absent, and no connection behind. Without
 * the shield in {@link Write} a handful of the pairs disagree.
 */
class CancelStormTests {

    // Fewer at once than connections: a write that waits for one cannot be cut in half.
    private static final int WRITES = 12_000, PAIRS = 400, AT_ONCE = 16;

    private final TestDatabase database = TestDatabase.create();
    private final Node node = Node.on(database);
    private final AtomicInteger cancelled = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Random random = new Random(12);

    @BeforeEach
    void pairs() {
        database.execute(
                """
                create table pair (id uuid primary key, counted int not null default 0, other uuid);
                insert into pair (id) select gen_random_uuid() from generate_series(1, %1$d);
                insert into pair (id, other) select gen_random_uuid(), id from pair;
                alter table pair add number int;
                update pair set number = r from (
                    select id, row_number() over (order by id) as r from pair where other is null) f
                where pair.id = f.id or pair.other = f.id;
                call track_changes('pair');
                """
                        .formatted(PAIRS));
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void aCancelledWriteIsWholeOrAbsentAndGivesItsConnectionBack() {
        Flux.range(0, WRITES).flatMap(this::perhapsCancelled, AT_ONCE).then().block();
        assertThat(cancelled.get()).isBetween(WRITES * 3 / 10, WRITES * 6 / 10 + 200);
        await().atMost(Duration.ofSeconds(20)).until(() -> node.acquired() == 0);
        assertThat(count("pair p join pair o on o.id = p.other where p.counted <> o.counted"))
                .isZero();
        assertThat(count("step s where 2 <> (select count(*) from change c where c.step = s.id)"))
                .isZero();
        assertThat(count("change where entity = 'pair' and step is null")).isZero();
        assertThat(count("step")).isBetween((long) acknowledged.get(), (long) WRITES);
        assertThat(servedAtOnce()).isEqualTo(Node.POOL);
    }

    private Mono<Boolean> perhapsCancelled(int number) {
        var write = write(number % PAIRS + 1).doOnSuccess(_ -> acknowledged.incrementAndGet());
        if (random.nextInt(100) >= 60) {
            return write;
        }
        var impatience = Mono.delay(Duration.ofNanos(random.nextInt(10_000_000))).map(_ -> true);
        return Mono.firstWithSignal(write.doOnCancel(cancelled::incrementAndGet), impatience);
    }

    /** Two statements on two rows that must agree. */
    private Mono<Boolean> write(int number) {
        var work = increment(number, "is null").then(increment(number, "is not null"));
        return node.write().step(Step.of(Step.Kind.EDIT, null, "pair"), work);
    }

    private Mono<Boolean> increment(int number, String which) {
        return node.database()
                .sql(
                        "update pair set counted = counted + 1 where number = :number and other "
                                + which)
                .bind("number", number)
                .fetch()
                .rowsUpdated()
                .map(n -> n == 1);
    }

    /** As many connections at the same time as the pool has. */
    private int servedAtOnce() {
        var all = Flux.range(0, Node.POOL).flatMap(_ -> node.pool().create(), Node.POOL);
        var connections = Objects.requireNonNull(all.collectList().block(Duration.ofSeconds(20)));
        connections.forEach(connection -> Mono.from(connection.close()).block());
        return connections.size();
    }

    private long count(String what) {
        return Objects.requireNonNull(
                node.database()
                        .sql("select count(*) as n from " + what)
                        .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                        .one()
                        .block());
    }
}
