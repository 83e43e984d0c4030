package io.kontor.teams;

import io.kontor.change.Change;
import io.kontor.change.ChangeFeed;
import io.kontor.organisation.Touched;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Everybody's track, kept in memory on every node once somebody looked: a change costs one read of
 * what its owner has, however many people look on.
 */
@Service
class LiveTracks implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int PART = 100;

    private final Tracks tracks;
    private final ChangeFeed feed;
    private final Touched touched = new Touched();
    private final AtomicBoolean isWanted = new AtomicBoolean();
    private final AtomicReference<Readings> now = new AtomicReference<>(Readings.NONE);
    private final Sinks.Many<Boolean> asked = Sinks.many().multicast().directBestEffort();
    private final Sinks.Many<Readings> changed = Sinks.many().replay().latest();
    private final Disposable.Swap following = Disposables.swap();

    LiveTracks(Tracks tracks, ChangeFeed feed) {
        this.tracks = tracks;
        this.feed = feed;
    }

    /** The same, without a wait: the first may know nothing yet. */
    Flux<Readings> soon() {
        return Flux.defer(() -> now.get().latest() == 0 ? live().startWith(Readings.NONE) : live());
    }

    /** As of now, read first where nobody looked before. */
    Mono<Readings> now() {
        return live().next();
    }

    /** As of now and after each change; whoever is slow gets the latest. */
    Flux<Readings> live() {
        return Flux.defer(
                () -> {
                    if (!isWanted.getAndSet(true)) {
                        asked.tryEmitNext(true);
                    }
                    return changed.asFlux().onBackpressureLatest();
                });
    }

    @Override
    public void start() {
        Flux.merge(feed.live().doOnNext(this::note), asked.asFlux(), Mono.just(true))
                .onBackpressureLatest()
                .concatMap(_ -> isWanted.get() ? read().then(Mono.delay(PAUSE)) : Mono.empty(), 1)
                .retryWhen(
                        Retry.backoff(Long.MAX_VALUE, PAUSE)
                                .maxBackoff(Duration.ofSeconds(2))
                                .doBeforeRetry(_ -> touched.everything()))
                .publish()
                .autoConnect(0, following::update);
    }

    /** Scores that only grew old moved in a run, and no account tells of it. */
    private void note(List<Change> batch) {
        touched.note(batch);
        if (batch.stream().anyMatch(c -> isRunOver(c))) {
            touched.everything();
        }
    }

    private static boolean isRunOver(Change change) {
        return change.entity().equals("health_run") && change.after().get("finished_at") != null;
    }

    private Mono<Readings> read() {
        return Mono.defer(() -> read(touched.take())).doOnNext(now::set).doOnNext(this::tell);
    }

    private void tell(Readings readings) {
        changed.tryEmitNext(readings);
    }

    private Mono<Readings> read(Touched.Since since) {
        if (since.all()) {
            return tracks.owners().collectList().flatMap(this::of).map(now.get()::all);
        }
        return since.accounts().isEmpty()
                ? Mono.just(now.get())
                : tracks.owners(since.accounts())
                        .collect(Collectors.toCollection(HashSet::new))
                        .doOnNext(owners -> owners.addAll(since.formerOwners()))
                        .flatMap(owners -> of(owners).map(read -> now.get().with(owners, read)));
    }

    /** Part by part: no statement may take long. */
    private Mono<Map<UUID, Track>> of(Collection<UUID> owners) {
        return Flux.fromIterable(owners)
                .buffer(PART)
                .concatMap(part -> tracks.of(part, LocalDate.now()))
                .flatMapIterable(Map::entrySet)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public void stop() {
        following.update(Disposables.disposed());
    }

    /** After the team. */
    @Override
    public int getPhase() {
        return 2;
    }

    @Override
    public boolean isRunning() {
        return following.get() != null && !following.get().isDisposed();
    }
}
