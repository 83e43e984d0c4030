package io.kontor.team;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Changes positions, their lines and who holds them, whoever asks; to be called inside a {@link
 * io.kontor.change.Write} step. The database refuses what would be no tree on some day.
 */
@Service
public class Staffing {

    private final Positions positions;
    private final Tenures tenures;

    Staffing(Positions positions, Tenures tenures) {
        this.positions = positions;
        this.tenures = tenures;
    }

    /** Opens a position below another. */
    public Mono<Void> open(Position position, UUID superior) {
        return positions
                .open(position)
                .then(positions.report(position.id(), superior, position.since()));
    }

    /** From a day on a position reports to another. */
    public Mono<Void> move(UUID position, UUID superior, LocalDate from) {
        return positions.report(position, superior, from);
    }

    /** From a day on somebody holds a position, and no other one unless they only act. */
    public Mono<Void> appoint(
            UUID position, UUID person, LocalDate from, @Nullable LocalDate until, boolean acting) {
        var others =
                acting
                        ? Mono.<Void>empty()
                        : tenures.release(person, from)
                                .then(tenures.standDown(position, person, from));
        return others.then(tenures.vacate(position, acting, from))
                .then(tenures.hold(position, person, from, until, acting));
    }
}
