package io.kontor.change;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    private final Sinks.Many<List<Change>> batches = Sinks.many().multicast().directBestEffort();
    private volatile @Nullable Position position;
    private volatile @Nullable Instant lookedAt;

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

    /**
     * Everything after the position, first from the table, then live. A subscriber that falls too
     * far behind gets an overflow error: it may go on from the last position it was given.
     */
    public Flux<Change> since(Position start) {
        return new Resume(changes, live()).from(start);
    }

    /** The place behind everything committed so far. */
    public Mono<Position> now() {
        return changes.now().map(now -> Position.after(now.text()));
    }

    /** When the table was last read; null before the first time. */
    @Nullable Instant lookedAt() {
        return lookedAt;
    }

    /** Whoever follows from before this returns misses nothing that is committed afterwards. */
    @Override
    public void start() {
        if (position == null) {
            position = now().timeout(READ_WITHIN).toFuture().join();
        }
        var looks = Flux.interval(LOOK_EVERY).map(_ -> true);
        Flux.merge(bell.rings(), listener.rings(), looks)
                .onBackpressureLatest()
                .concatMap(_ -> readOn(), 1)
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

    // The place moves on behind the time limit: a batch given up for late must be read again.
    private Flux<Batch> readOn() {
        return Flux.defer(() -> changes.behind(Objects.requireNonNull(position), null))
                .timeout(READ_WITHIN)
                .doOnNext(this::deliver);
    }

    private void deliver(Batch batch) {
        lookedAt = Instant.now();
        if (!batch.changes().isEmpty()) {
            batches.tryEmitNext(batch.changes());
        }
        position = batch.next();
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
