package io.kontor.organisation;

import io.kontor.account.NotAllowed;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Person;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who may change what of the organisation: what is below them, and never themselves. */
@Component
public class MoveRights {

    private final Seats seats;
    private final Team team;

    MoveRights(Seats seats, Team team) {
        this.seats = seats;
        this.team = team;
    }

    Mono<Person> present(UUID person) {
        return Mono.justOrEmpty(team.now().person(person))
                .filter(found -> found.leftOn() == null)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        new RefusedMove(
                                                RefusedMove.Why.UNKNOWN_PERSON,
                                                "there is no such person")));
    }

    Mono<Void> check(UUID person, LocalDate from, Viewer viewer) {
        var position = team.now().person(person).map(Person::position);
        return position.map(id -> check(id, false, from, viewer))
                .orElseGet(
                        () ->
                                Mono.error(
                                        new RefusedMove(
                                                RefusedMove.Why.UNKNOWN_PERSON, "no such person")));
    }

    /** Nobody moves themselves, or what is not below them. */
    public Mono<Void> check(UUID position, boolean mayBeOwn, LocalDate from, Viewer viewer) {
        return check(List.of(position), mayBeOwn, from, viewer);
    }

    /** The same for many, in the tree of that day. */
    public Mono<Void> check(
            Collection<UUID> positions, boolean mayBeOwn, LocalDate from, Viewer viewer) {
        return from.isBefore(LocalDate.now())
                ? Mono.error(new RefusedMove(RefusedMove.Why.PAST, "what was stays as it was"))
                : seats.on(from)
                        .flatMapMany(
                                tree ->
                                        Flux.fromIterable(positions)
                                                .concatMap(p -> check(tree, p, mayBeOwn, viewer)))
                        .then();
    }

    private static Mono<Void> check(Tree tree, UUID position, boolean mayBeOwn, Viewer viewer) {
        if (tree.seat(position).isEmpty()) {
            return Mono.error(new NoSuchPosition(position));
        }
        return may(tree, position, mayBeOwn, viewer)
                ? Mono.empty()
                : Mono.error(new NotAllowed(Deed.REORGANISE));
    }

    /** The rule itself, for a tree that is at hand. */
    public static boolean may(Tree tree, UUID position, boolean mayBeOwn, Viewer viewer) {
        var own = tree.holds(viewer.person(), position);
        var reached =
                switch (Access.scope(viewer.role(), Deed.REORGANISE)) {
                    case ALL -> true;
                    case TREE -> own || tree.leads(viewer.person(), position);
                    case NONE, OWN, LINK -> false;
                };
        return reached && (mayBeOwn || !own);
    }
}
