package io.kontor.change;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Every committed change, read once per node, in the order in which each record was changed.
 *
 * <p>It looks when a bell rings, and every quarter of a second anyway, so that writes from psql
 * arrive too. A batch is what the current snapshot shows and the one before did not: nothing is
 * missed, nothing seen twice, and a long import holds up nobody else's changes.
 */
@Component
public class ChangeFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration READ_WITHIN = Duration.ofSeconds(10);
    private static final int PATIENCE = 256;

    private final Changes changes;
    private final Listener listener;
    private final Bell bell;
    private final Disposable.Swap reading = Disposables.swap();
    private final AtomicReference<@Nullable Position> position = new AtomicReference<>();
    private final Sinks.Many<List<Change>> batches = Sinks.many().multicast().directBestEffort();

    ChangeFeed(Changes changes, Listener listener, Bell bell) {
        this.changes = changes;
        this.listener = listener;
        this.bell = bell;
    }

    /**
     * Batches from now on. A subscriber that falls {@value #PATIENCE} batches behind gets an
     * overflow error: it must read afresh.
     */
    public Flux<List<Change>> live() {
        return batches.asFlux().onBackpressureBuffer(PATIENCE, BufferOverflowStrategy.ERROR);
    }

    /** Everything after the position, first from the table, then live. */
    public Flux<Change> since(Position start) {
        return Flux.defer(
                () -> {
                    var listening = Sinks.<Boolean>empty();
                    var caughtUp = new AtomicReference<>(new Snapshot(start.seen()));
                    var missed =
                            listening
                                    .asMono()
                                    .then(changes.now())
                                    .doOnNext(caughtUp::set)
                                    .flatMapMany(now -> batches(start, now));
                    var live = live().doOnSubscribe(_ -> listening.tryEmitEmpty());
                    return Flux.mergeSequential(missed, live.map(b -> unseen(b, caughtUp.get())))
                            .concatMapIterable(batch -> batch);
                });
    }

    private static List<Change> unseen(List<Change> batch, Snapshot caughtUp) {
        return batch.stream().filter(change -> !caughtUp.shows(change.tx())).toList();
    }

    private Flux<List<Change>> batches(Position start, @Nullable Snapshot until) {
        return changes.next(start, until)
                .expand(b -> b.isLast() ? Mono.empty() : changes.next(b.next(), until))
                .map(Changes.Batch::changes);
    }

    /** The place behind everything committed so far. */
    public Mono<Position> now() {
        return changes.now().map(now -> Position.after(now.text()));
    }

    @Override
    public void start() {
        var looks = Flux.interval(LOOK_EVERY).map(_ -> true);
        Flux.merge(bell.rings(), listener.rings(), looks)
                .onBackpressureLatest()
                .concatMap(_ -> readOn().timeout(READ_WITHIN), 1)
                .doOnNext(batches::tryEmitNext)
                .retryWhen(patiently())
                .publish()
                .autoConnect(0, reading::update);
    }

    @Override
    public void stop() {
        reading.update(Disposables.disposed());
    }

    /** Before the web server opens its door. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return reading.get() != null && !reading.get().isDisposed();
    }

    private Flux<List<Change>> readOn() {
        return place().flatMap(from -> changes.next(from, null))
                .expand(b -> b.isLast() ? Mono.empty() : changes.next(b.next(), null))
                .doOnNext(batch -> position.set(batch.next()))
                .map(Changes.Batch::changes)
                .filter(batch -> !batch.isEmpty());
    }

    private Mono<Position> place() {
        return Mono.justOrEmpty(position.get()).switchIfEmpty(now().doOnNext(position::set));
    }

    private static Retry patiently() {
        return Retry.backoff(Long.MAX_VALUE, LOOK_EVERY)
                .maxBackoff(Duration.ofSeconds(2))
                .transientErrors(true)
                .doBeforeRetry(
                        signal ->
                                log.warn(
                                        "Changes could not be read, trying again: {}",
                                        signal.failure().toString()));
    }
}
