package io.kontor.team;

import io.kontor.change.Change;
import io.kontor.change.ChangeFeed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/** The people and their reporting lines, kept in memory on every node and current by the feed. */
@Service
public class Team implements SmartLifecycle {

    private final People people;
    private final ChangeFeed feed;
    private final AtomicReference<Organisation> now =
            new AtomicReference<>(new Organisation(List.of()));
    private final Sinks.Many<Organisation> changed = Sinks.many().multicast().directBestEffort();
    private final Disposable.Swap following = Disposables.swap();

    Team(People people, ChangeFeed feed) {
        this.people = people;
        this.feed = feed;
    }

    /** The organisation as of now; answers at once. */
    public Organisation now() {
        return now.get();
    }

    /** The organisation after each change to it. */
    public Flux<Organisation> live() {
        return changed.asFlux()
                .onBackpressureBuffer(1, _ -> {}, BufferOverflowStrategy.DROP_OLDEST);
    }

    /** Adds somebody; to be called inside a {@link io.kontor.change.Write} step. */
    public Mono<Void> add(Person person) {
        return people.add(person);
    }

    /** Changes somebody; to be called inside a {@link io.kontor.change.Write} step. */
    public Mono<Void> replace(Person person) {
        return people.replace(person);
    }

    /** Reads everybody afresh, as after a step that others must see before they go on. */
    public Mono<Organisation> refresh() {
        return people.all().collectList().map(Organisation::new).doOnNext(this::publish);
    }

    private void publish(Organisation organisation) {
        now.set(organisation);
        changed.tryEmitNext(organisation);
    }

    @Override
    public void start() {
        refresh().toFuture().join();
        feed.live()
                .filter(Team::concernsPeople)
                .onBackpressureLatest()
                .concatMap(_ -> refresh(), 1)
                .retryWhen(
                        Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(250))
                                .maxBackoff(Duration.ofSeconds(2)))
                .publish()
                .autoConnect(0, following::update);
    }

    private static boolean concernsPeople(List<Change> batch) {
        return batch.stream().anyMatch(change -> change.entity().equals("person"));
    }

    @Override
    public void stop() {
        following.update(Disposables.disposed());
    }

    /** Before the web server opens its door. */
    @Override
    public int getPhase() {
        return 1;
    }

    @Override
    public boolean isRunning() {
        return following.get() != null && !following.get().isDisposed();
    }
}
