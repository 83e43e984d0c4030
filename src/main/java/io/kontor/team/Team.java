package io.kontor.team;

import io.kontor.change.Change;
import io.kontor.change.ChangeFeed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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

    private static final Set<String> KINDS =
            Set.of(
                    "person",
                    "position",
                    "reporting_line",
                    "tenure",
                    "delegation",
                    "organisation_day");

    private final People people;
    private final Positions positions;
    private final Tenures tenures;
    private final ChangeFeed feed;
    private final AtomicReference<Organisation> now =
            new AtomicReference<>(new Organisation(List.of(), Map.of(), Map.of()));
    private final Sinks.Many<Organisation> changed = Sinks.many().multicast().directBestEffort();
    private final Disposable.Swap following = Disposables.swap();

    Team(People people, Positions positions, Tenures tenures, ChangeFeed feed) {
        this.people = people;
        this.positions = positions;
        this.tenures = tenures;
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

    /**
     * Adds somebody with a position of their own, below that of who they report to; to be called
     * inside a {@link io.kontor.change.Write} step.
     */
    public Mono<Void> add(Person person) {
        var since = person.joinedOn() == null ? LocalDate.now() : person.joinedOn();
        var title = Title.of(person.role(), person.title());
        var position = Position.of(title, person.region(), since);
        return people.add(person)
                .then(positions.open(position))
                .then(tenures.hold(position.id(), person.id(), since, null, false))
                .then(report(position.id(), person.reportsTo(), since));
    }

    /**
     * Changes somebody, and from today on whom they report to; to be called inside a {@link
     * io.kontor.change.Write} step.
     */
    public Mono<Void> replace(Person person) {
        var today = LocalDate.now();
        var before = now().person(person.id()).map(Person::reportsTo);
        var moves = !before.equals(Optional.ofNullable(person.reportsTo()));
        var move =
                tenures.ofPerson(person.id(), today)
                        .flatMap(position -> report(position, person.reportsTo(), today));
        return people.replace(person).then(moves ? move : Mono.empty());
    }

    private Mono<Void> report(UUID position, @Nullable UUID superior, LocalDate from) {
        return superior == null
                ? Mono.empty()
                : tenures.ofPerson(superior, LocalDate.now())
                        .flatMap(above -> positions.report(position, above, from));
    }

    /** Whom somebody sees in their own right; as a deputy nobody acts on anybody's people. */
    public Mono<Set<UUID>> line(UUID superior) {
        return people.line(superior);
    }

    /** Reads everybody afresh, as after a step that others must see before they go on. */
    public Mono<Organisation> refresh() {
        return Mono.zip(people.all().collectList(), people.reach(), positions.above())
                .map(read -> new Organisation(read.getT1(), read.getT2(), read.getT3()))
                .doOnNext(this::publish);
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
        return batch.stream().anyMatch(change -> KINDS.contains(change.entity()));
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
