package io.kontor.organisation;

import io.kontor.change.ChangeFeed;
import io.kontor.team.Team;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
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
public class RollUps implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Seats seats;
    private final Books books;
    private final Team team;
    private final ChangeFeed feed;
    private final LiveBooks live;
    private final OtherDays days;
    private final AtomicReference<Tree> tree = new AtomicReference<>(new Tree(List.of()));
    private final AtomicBoolean treeIsOld = new AtomicBoolean(true);
    private final AtomicBoolean isWanted = new AtomicBoolean();
    private final AtomicReference<@Nullable RollUp> now = new AtomicReference<>();
    private final Sinks.Many<Boolean> asked = Sinks.many().multicast().directBestEffort();
    private final Sinks.Many<RollUp> changed = Sinks.many().replay().latest();
    private final Disposable.Swap following = Disposables.swap();

    RollUps(Seats seats, Books books, Team team, ChangeFeed feed) {
        this.seats = seats;
        this.books = books;
        this.live = new LiveBooks(books);
        this.days = new OtherDays(seats, books);
        this.team = team;
        this.feed = feed;
    }

    /** The figures as of now, read first where nobody looked before. */
    public Mono<RollUp> now() {
        return Mono.defer(() -> Mono.justOrEmpty(now.get())).switchIfEmpty(Mono.defer(this::first));
    }

    /** One reads for all: two readings at once could end in the wrong order. */
    private Mono<RollUp> first() {
        isWanted.set(true);
        asked.tryEmitNext(true);
        return changed.asFlux().next();
    }

    /** The figures of a day, past or to come; what each may see of them is what they may today. */
    public Mono<RollUp> on(LocalDate day) {
        return day.equals(LocalDate.now()) ? now() : now().flatMap(today -> days.on(day, today));
    }

    /** The tree of a day from today on as it is stored: what is written is checked against it. */
    public Mono<RollUp> stored(LocalDate day) {
        return now().flatMap(today -> days.ahead(day, today));
    }

    /** What some accounts amount to, by who owns them; as of now. */
    public Mono<Map<UUID, Figures>> of(Collection<UUID> accounts) {
        return books.among(accounts);
    }

    /** The figures as of now and after each change; whoever is slow gets the latest. */
    public Flux<RollUp> live() {
        return now().thenMany(changed.asFlux()).onBackpressureLatest();
    }

    @Override
    public void start() {
        // The last one reads what happened before the others were there to notice.
        Flux.merge(
                        feed.live().doOnNext(live::note),
                        team.live().doOnNext(_ -> treeIsOld.set(true)),
                        asked.asFlux(),
                        Mono.just(true))
                .onBackpressureLatest()
                .concatMap(_ -> isWanted.get() ? read().then(Mono.delay(PAUSE)) : Mono.empty(), 1)
                .retryWhen(
                        Retry.backoff(Long.MAX_VALUE, PAUSE)
                                .maxBackoff(Duration.ofSeconds(2))
                                .doBeforeRetry(_ -> forget()))
                .publish()
                .autoConnect(0, following::update);
    }

    private Mono<RollUp> read() {
        return Mono.zip(tree(), live.fresh(), books.capacity())
                .map(
                        read ->
                                RollUp.of(
                                        read.getT1(),
                                        new RollUp.Basis(
                                                RollUp.places(team.now()),
                                                read.getT2(),
                                                read.getT3())))
                .doOnNext(now::set)
                .doOnNext(changed::tryEmitNext);
    }

    /** After a failure, also of half a reading, everything is read. */
    private void forget() {
        live.forget();
        treeIsOld.set(true);
    }

    private Mono<Tree> tree() {
        return Mono.defer(
                () ->
                        treeIsOld.getAndSet(false)
                                ? seats.on(LocalDate.now()).doOnNext(tree::set)
                                : Mono.just(tree.get()));
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
