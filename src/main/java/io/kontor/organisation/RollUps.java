package io.kontor.organisation;

import io.kontor.change.ChangeFeed;
import io.kontor.team.Team;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Today's figures of every seat, kept in memory on every node: a change costs one read of the books
 * it touched, however many people look on.
 */
@Service
class RollUps implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Seats seats;
    private final Books books;
    private final Team team;
    private final ChangeFeed feed;
    private final Touched touched = new Touched();
    private final AtomicReference<@Nullable Tree> tree = new AtomicReference<>();
    private final AtomicReference<Map<UUID, Figures>> figures = new AtomicReference<>(Map.of());
    private final AtomicReference<@Nullable RollUp> now = new AtomicReference<>();
    private final Sinks.Many<RollUp> changed = Sinks.many().multicast().directBestEffort();
    private final Disposable.Swap following = Disposables.swap();

    RollUps(Seats seats, Books books, Team team, ChangeFeed feed) {
        this.seats = seats;
        this.books = books;
        this.team = team;
        this.feed = feed;
    }

    /** The figures as of now, read first where nobody looked before. */
    public Mono<RollUp> now() {
        return Mono.defer(() -> Mono.justOrEmpty(now.get())).switchIfEmpty(Mono.defer(this::read));
    }

    /** The figures of a day, past or to come; what each may see of them is what they may today. */
    public Mono<RollUp> on(LocalDate day) {
        return day.equals(LocalDate.now())
                ? now()
                : Mono.zip(seats.on(day), books.places(day), books.on(day), books.capacity())
                        .map(r -> RollUp.of(r.getT1(), r.getT2(), r.getT3(), r.getT4()))
                        .zipWith(now(), (then, today) -> then.withRightsIn(today.tree()));
    }

    /** The figures after each change; whoever is slow gets the latest. */
    public Flux<RollUp> live() {
        return changed.asFlux().onBackpressureLatest();
    }

    @Override
    public void start() {
        Flux.merge(feed.live().doOnNext(touched::note), team.live().doOnNext(_ -> tree.set(null)))
                .onBackpressureLatest()
                .concatMap(
                        _ -> now.get() == null ? Mono.empty() : read().then(Mono.delay(PAUSE)), 1)
                .retryWhen(
                        Retry.backoff(Long.MAX_VALUE, PAUSE)
                                .maxBackoff(Duration.ofSeconds(2))
                                .doBeforeRetry(_ -> touched.everything()))
                .publish()
                .autoConnect(0, following::update);
    }

    private Mono<RollUp> read() {
        return Mono.zip(tree(), fresh(), books.capacity())
                .map(
                        read ->
                                RollUp.of(
                                        read.getT1(),
                                        RollUp.places(team.now()),
                                        read.getT2(),
                                        read.getT3()))
                .doOnNext(now::set)
                .doOnNext(changed::tryEmitNext);
    }

    private Mono<Map<UUID, Figures>> fresh() {
        var since = touched.take();
        return read(since).doOnNext(figures::set).doOnError(_ -> touched.everything());
    }

    private Mono<Map<UUID, Figures>> read(Touched.Since since) {
        if (since.all()) {
            return books.all();
        }
        return since.accounts().isEmpty()
                ? Mono.just(figures.get())
                : of(since.accounts(), since.formerOwners());
    }

    private Mono<Tree> tree() {
        return Mono.justOrEmpty(tree.get())
                .switchIfEmpty(seats.on(LocalDate.now()).doOnNext(tree::set));
    }

    private Mono<Map<UUID, Figures>> of(Set<UUID> accounts, Set<UUID> former) {
        return books.owners(accounts)
                .collect(Collectors.toCollection(HashSet::new))
                .doOnNext(owners -> owners.addAll(former))
                .flatMap(owners -> books.of(owners).map(found -> replaced(owners, found)));
    }

    private Map<UUID, Figures> replaced(Set<UUID> owners, Map<UUID, Figures> found) {
        var next = new HashMap<>(figures.get());
        next.keySet().removeAll(owners);
        next.putAll(found);
        return next;
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
