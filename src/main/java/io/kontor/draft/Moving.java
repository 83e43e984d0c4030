package io.kontor.draft;

import io.kontor.organisation.Giving;
import io.kontor.team.Staffing;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the moves of a draft, one after the other, as a part of a step. */
@Component
class Moving {

    private final Staffing staffing;
    private final Giving giving;
    private final DatabaseClient database;

    Moving(Staffing staffing, Giving giving, DatabaseClient database) {
        this.staffing = staffing;
        this.giving = giving;
        this.database = database;
    }

    /** How many accounts stayed because somebody else owned them by then. */
    Mono<Long> all(Draft due, LocalDate day) {
        return Flux.fromIterable(due.moves())
                .concatMap(move -> move(move, day))
                .reduce(0L, Long::sum);
    }

    private Mono<Long> move(Move move, LocalDate day) {
        return switch (move.kind()) {
            case POSITION -> staffing.move(move.subject(), move.target(), day).thenReturn(0L);
            case PERSON ->
                    staffing.appoint(move.target(), move.subject(), day, null, false)
                            .thenReturn(0L);
            case BOOK -> handOver(move);
        };
    }

    private Mono<Long> handOver(Move move) {
        return database.sql(
                        """
                        select id from account
                        where owner_id = :from and (cardinality(cast(:some as uuid[])) = 0 or id = any (:some))
                        order by id for update
                        """)
                .bind("from", move.subject())
                .bind("some", move.accounts().toArray(UUID[]::new))
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList()
                .flatMap(ids -> giving.give(ids, move.subject(), move.target()))
                .map(given -> Math.max(0, move.accounts().size() - given));
    }
}
