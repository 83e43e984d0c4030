package io.kontor.organisation;

import io.kontor.change.Step;
import io.kontor.change.Write;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * When a day comes, what was dated for it takes effect: one node of all brings the organisation up
 * to it, and its change tells the others.
 */
@Component
class Calendar implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Calendar.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(20);

    /** Who left and still signs in or owns something, with the nearest above who is still here. */
    private static final String LEAVERS =
            """
            select id, heir from (
                select p.id,
                       (select h.person_id
                        from tenure t
                        join above_at(p.left_on - 1) a on a.position_id = t.position_id
                        join tenure h on h.position_id = a.superior_id and is_on(current_date, h.since, h.until)
                        join person s on s.id = h.person_id and (s.left_on is null or s.left_on > current_date)
                        where t.person_id = p.id and is_on(p.left_on - 1, t.since, t.until)
                        order by t.acting, a.steps, h.acting, h.person_id limit 1) as heir
                from person p
                where p.left_on <= current_date
                  and (exists (select from sign_in i where i.person_id = p.id)
                       or exists (select from account o where o.owner_id = p.id))) l
            where heir is not null
            """;

    private final DatabaseClient database;
    private final Moves moves;
    private final Write write;
    private final List<DueWork> due;
    private final Disposable.Swap looking = Disposables.swap();

    Calendar(DatabaseClient database, Moves moves, Write write, List<DueWork> due) {
        this.database = database;
        this.moves = moves;
        this.write = write;
        this.due = List.copyOf(due);
    }

    @Override
    public void start() {
        Flux.interval(Duration.ZERO, LOOK_EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> look().onErrorResume(this::later), 1)
                .publish()
                .autoConnect(0, looking::update);
    }

    /**
     * What is due first: what was drafted for a leaver's last day is done before others inherit.
     * Then the organisation is brought up to today, unless it is.
     */
    Mono<Void> look() {
        return dueWork().then(Mono.defer(this::turned));
    }

    private Mono<Void> turned() {
        return database.sql(
                        "select exists (select from organisation_day where day < current_date) as due")
                .map(row -> Boolean.TRUE.equals(row.get("due", Boolean.class)))
                .one()
                .filter(isDue -> isDue)
                .flatMap(
                        _ ->
                                write.step(
                                        Step.of(Step.Kind.SYSTEM, null, "organisation day"),
                                        turn()));
    }

    private Mono<Void> dueWork() {
        return Flux.fromIterable(due)
                .concatMap(work -> work.upTo(LocalDate.now()).onErrorResume(this::later))
                .then();
    }

    /** Whoever turns the page first does the work; the others find it turned. */
    private Mono<Void> turn() {
        return database.sql(
                        "update organisation_day set day = current_date where day < current_date")
                .fetch()
                .rowsUpdated()
                .filter(turned -> turned > 0)
                .flatMap(_ -> leavers().then(derive()));
    }

    private Mono<Void> leavers() {
        return database.sql(LEAVERS)
                .map(
                        row ->
                                List.of(
                                        Objects.requireNonNull(row.get("id", UUID.class)),
                                        Objects.requireNonNull(row.get("heir", UUID.class))))
                .all()
                .concatMap(pair -> moves.passOn(pair.getFirst(), pair.getLast()))
                .then();
    }

    private Mono<Void> derive() {
        return database.sql("select derive_organisation(current_date)::text").then();
    }

    private Mono<Void> later(Throwable failure) {
        log.warn("The day could not be turned, trying again: {}", failure.toString());
        return Mono.empty();
    }

    @Override
    public void stop() {
        looking.update(Disposables.disposed());
    }

    /** After the team. */
    @Override
    public int getPhase() {
        return 2;
    }

    @Override
    public boolean isRunning() {
        return looking.get() != null && !looking.get().isDisposed();
    }
}
