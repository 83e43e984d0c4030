package io.kontor.organisation;

import io.kontor.account.NotAllowed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Person;
import io.kontor.team.Position;
import io.kontor.team.Staffing;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to the organisation: its tree on any day, and the verbs that change it. */
@Service
public class OrganisationService {

    private final Seats seats;
    private final MoveRights rights;
    private final Staffing staffing;
    private final Moves moves;
    private final Team team;
    private final Write write;

    OrganisationService(
            Seats seats,
            MoveRights rights,
            Staffing staffing,
            Moves moves,
            Team team,
            Write write) {
        this.seats = seats;
        this.rights = rights;
        this.staffing = staffing;
        this.moves = moves;
        this.team = team;
        this.write = write;
    }

    /** The positions of a day, past or to come. */
    public Mono<Tree> on(LocalDate day) {
        return seats.on(day);
    }

    /** Opens a position below another. */
    public Mono<Position> open(Position position, UUID superior, Viewer viewer) {
        return rights.check(superior, true, position.since(), viewer)
                .then(
                        step(
                                Step.Kind.CREATE,
                                position.title().code(),
                                null,
                                viewer,
                                staffing.open(position, superior)))
                .thenReturn(position);
    }

    /** From a day on a position, with all below it, reports to another. */
    public Mono<Void> move(
            UUID position, UUID superior, LocalDate from, @Nullable String reason, Viewer viewer) {
        return rights.check(position, false, from, viewer)
                .then(rights.check(superior, true, from, viewer))
                .then(
                        step(
                                Step.Kind.EDIT,
                                "move",
                                reason,
                                viewer,
                                staffing.move(position, superior, from)));
    }

    /**
     * From a day on somebody holds a position, and no other one; who acts keeps their own.
     *
     * @param until the first day on which they no longer do; null for none
     */
    public Mono<Void> appoint(
            UUID position,
            UUID person,
            LocalDate from,
            @Nullable LocalDate until,
            boolean acting,
            Viewer viewer) {
        if (person.equals(viewer.person())) {
            return Mono.error(new NotAllowed(Deed.REORGANISE));
        }
        return rights.check(position, false, from, viewer)
                .then(rights.present(person))
                .then(
                        step(
                                Step.Kind.EDIT,
                                "appoint",
                                null,
                                viewer,
                                staffing.appoint(position, person, from, until, acting)));
    }

    /** For some days somebody sees what somebody else sees; oneself, or those one may move. */
    public Mono<Void> depute(
            UUID person, UUID deputy, LocalDate from, LocalDate until, Viewer viewer) {
        var mine = person.equals(viewer.person());
        var right = mine ? Mono.<Void>empty() : rights.check(person, from, viewer);
        return right.then(rights.present(deputy))
                .then(
                        step(
                                Step.Kind.EDIT,
                                "depute",
                                null,
                                viewer,
                                moves.depute(person, deputy, from, until)));
    }

    /**
     * From a day on somebody is no longer here: in one step the sign-in ends and whoever is above
     * them gets their book, to hand it over from there.
     */
    public Mono<Void> leave(UUID person, LocalDate day, Viewer viewer) {
        var heir = team.now().person(person).map(Person::reportsTo);
        if (heir.isEmpty()) {
            return Mono.error(new RefusedMove(RefusedMove.Why.NOBODY_ABOVE, "nobody takes over"));
        }
        var today =
                day.isAfter(LocalDate.now())
                        ? Mono.<Void>empty()
                        : moves.passOn(person, heir.get());
        return rights.check(person, day, viewer)
                .then(
                        step(
                                Step.Kind.HANDOVER,
                                "leave",
                                null,
                                viewer,
                                today.then(moves.leave(person, day))));
    }

    private Mono<Void> step(
            Step.Kind kind, String label, @Nullable String reason, Viewer viewer, Mono<Void> work) {
        var step = Step.of(kind, viewer.person(), label).because(reason);
        return Mono.defer(() -> write.step(step, work)).onErrorMap(RefusedMove::of);
    }
}
