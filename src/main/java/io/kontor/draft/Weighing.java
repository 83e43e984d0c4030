package io.kontor.draft;

import io.kontor.account.Reach;
import io.kontor.organisation.Figures;
import io.kontor.organisation.RollUp;
import io.kontor.organisation.RollUps;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Draws the organisation as a draft would leave it, and says what that changes. */
@Service
class Weighing {

    /** Had another person before, since less than a year. */
    private static final String AGAIN =
            """
            select count(*) as n from account a
            where %s and (a.id = any (:accounts) or a.owner_id = any (:givers))
              and exists (select from ownership w
                          where w.account_id = a.id and w.until > now() - interval '1 year')
            """;

    private static final Duration CALM = Duration.ofMillis(500);

    private final RollUps rollUps;
    private final DatabaseClient database;

    Weighing(RollUps rollUps, DatabaseClient database) {
        this.rollUps = rollUps;
        this.database = database;
    }

    /**
     * The impact of a draft on its day; an error {@link DraftFailure.Unfit} where its moves cannot
     * be made any more.
     */
    Mono<Impact> impact(Draft draft, Viewer viewer) {
        return Mono.zip(sketch(draft, rollUps.on(day(draft))), again(draft, viewer))
                .map(read -> Impact.of(read.getT1(), read.getT2(), viewer));
    }

    /**
     * The organisation as a draft would leave it on its day, drawn on what is stored; an error as
     * of {@link #impact}.
     */
    Mono<Sketch> sketch(Draft draft) {
        return sketch(draft, rollUps.stored(day(draft)));
    }

    private static LocalDate day(Draft draft) {
        return draft.day(LocalDate.now());
    }

    private Mono<Sketch> sketch(Draft draft, Mono<RollUp> base) {
        return Mono.zip(base, parts(draft))
                .map(
                        read -> {
                            var sketch = new Sketch(read.getT1());
                            for (var move : draft.moves()) {
                                sketch.make(
                                        move, read.getT2().getOrDefault(move.id(), Figures.NONE));
                            }
                            return sketch;
                        });
    }

    /** Tells that the figures moved that drafts are weighed with; of many at once, once. */
    Flux<Integer> live() {
        return rollUps.live().skip(1).sample(CALM).map(_ -> 1);
    }

    /** What the accounts of each book in parts amount to, those that are still with the giver. */
    private Mono<Map<UUID, Figures>> parts(Draft draft) {
        return Flux.fromIterable(draft.moves())
                .filter(move -> !move.accounts().isEmpty())
                .concatMap(
                        move ->
                                rollUps.of(move.accounts())
                                        .map(
                                                books ->
                                                        Map.entry(
                                                                move.id(),
                                                                books.getOrDefault(
                                                                        move.subject(),
                                                                        Figures.NONE))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Whether the accounts of a book in parts are the giver's now; of anything else, yes. */
    Mono<Boolean> owns(Move move) {
        return move.accounts().isEmpty()
                ? Mono.just(true)
                : rollUps.of(move.accounts())
                        .map(
                                books ->
                                        books.getOrDefault(move.subject(), Figures.NONE).accounts()
                                                == Set.copyOf(move.accounts()).size());
    }

    private Mono<Long> again(Draft draft, Viewer viewer) {
        var books = draft.moves().stream().filter(m -> m.kind() == Move.Kind.BOOK).toList();
        var givers = books.stream().filter(m -> m.accounts().isEmpty()).map(Move::subject).toList();
        var accounts = books.stream().flatMap(m -> m.accounts().stream()).distinct().toList();
        return books.isEmpty()
                ? Mono.just(0L)
                : database.sql(AGAIN.formatted(Reach.sql(viewer, Deed.READ)))
                        .bind("accounts", accounts.toArray(UUID[]::new))
                        .bind("givers", givers.toArray(UUID[]::new))
                        .bind("viewer", viewer.person())
                        .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                        .one();
    }
}
