package io.kontor.draft;

import io.kontor.organisation.Giving;
import io.kontor.team.Staffing;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the moves of a draft, one after the other, as a part of a step. */
@Component
class Moving {

    private final Staffing staffing;
    private final Giving giving;

    Moving(Staffing staffing, Giving giving) {
        this.staffing = staffing;
        this.giving = giving;
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
        return giving.giveOwned(move.accounts(), move.subject(), move.target())
                .map(given -> Math.max(0, move.accounts().size() - given));
    }
}
