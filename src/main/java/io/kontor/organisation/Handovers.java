package io.kontor.organisation;

import io.kontor.account.NotAllowed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Hands some or all of a book over, with what is open in it, in one step. */
@Service
public class Handovers {

    private final Bundles bundles;
    private final Books books;
    private final Giving giving;
    private final Write write;
    private final Team team;

    Handovers(Bundles bundles, Books books, Giving giving, Write write, Team team) {
        this.bundles = bundles;
        this.books = books;
        this.giving = giving;
        this.write = write;
        this.team = team;
    }

    /** Somebody's accounts that the viewer may hand over, by name. */
    public Flux<Bundle> accounts(UUID from, Viewer viewer) {
        return mayGive(from, viewer)
                ? bundles.all(from, viewer)
                : Flux.error(() -> new NotAllowed(Deed.REASSIGN));
    }

    /** What would go along and what both sides would have to do then; nothing is written. */
    public Mono<HandoverPreview> preview(Handover handover, Viewer viewer) {
        var both = List.of(handover.from(), handover.to());
        return check(handover, viewer)
                .then(Mono.defer(() -> bundles.sum(handover, viewer)))
                .zipWith(Mono.zip(books.of(both), books.capacity()))
                .map(
                        found ->
                                found.getT1()
                                        .between(
                                                demand(found.getT2().getT1(), handover.from()),
                                                demand(found.getT2().getT1(), handover.to()),
                                                found.getT2().getT2()));
    }

    private static BigDecimal demand(Map<UUID, Figures> books, UUID person) {
        return books.getOrDefault(person, Figures.NONE).demand();
    }

    /**
     * Hands over.
     *
     * @return how many accounts went: what the viewer may not reassign, or somebody else owns by
     *     now, stays; or an error {@link NotAllowed} or {@link RefusedMove}
     */
    public Mono<Long> apply(Handover handover, Viewer viewer) {
        if (handover.note().isBlank()) {
            return Mono.error(new RefusedMove(RefusedMove.Why.RULE, "a handover needs a note"));
        }
        var step =
                Step.of(Step.Kind.HANDOVER, viewer.person(), team.now().name(handover.to()))
                        .because(handover.note());
        var work =
                bundles.locked(handover, viewer)
                        .flatMap(ids -> giving.give(ids, handover.from(), handover.to()));
        return check(handover, viewer).then(Mono.defer(() -> write.step(step, work)));
    }

    /** Whether the viewer may hand over somebody's book: of those below them, or their own. */
    public boolean mayGive(UUID from, Viewer viewer) {
        return Access.may(viewer.role(), Deed.REASSIGN)
                && team.now().subtree(viewer.person()).contains(from);
    }

    private Mono<Void> check(Handover handover, Viewer viewer) {
        if (!mayGive(handover.from(), viewer) || !mayGive(handover.to(), viewer)) {
            return Mono.error(new NotAllowed(Deed.REASSIGN));
        }
        var taker = team.now().person(handover.to());
        return taker.isPresent()
                        && taker.get().leftOn() == null
                        && !handover.from().equals(handover.to())
                ? Mono.empty()
                : Mono.error(
                        new RefusedMove(
                                RefusedMove.Why.UNKNOWN_PERSON, "somebody else has to take over"));
    }
}
