package io.kontor.draft;

import io.kontor.draft.DraftFailure.NotYours;
import io.kontor.organisation.MoveRights;
import io.kontor.organisation.Tree;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.PeopleScope;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may move what in a draft, and who may approve that it is done. Nobody moves themselves. */
@Component
class DraftRights {

    private final MoveRights rights;
    private final Team team;

    DraftRights(MoveRights rights, Team team) {
        this.rights = rights;
        this.team = team;
    }

    static boolean mayDraft(Viewer viewer) {
        return PeopleAccess.may(viewer.role(), PeopleDeed.DRAFT);
    }

    /** Whether somebody may apply drafts at all. */
    static boolean mayApprove(Viewer viewer) {
        return Access.may(viewer.role(), Deed.REORGANISE);
    }

    /**
     * Whether this may be moved in the viewer's draft.
     *
     * @param before the organisation without the draft: who has no place in it yet is judged there
     */
    static boolean mayMove(Move move, Tree tree, Tree before, Viewer viewer) {
        return switch (move.kind()) {
            case POSITION ->
                    reaches(tree, move.subject(), viewer)
                            && (reaches(tree, move.target(), viewer)
                                    || tree.holds(viewer.person(), move.target()));
            case PERSON ->
                    reachesPerson(
                                    tree.of(move.subject()).isEmpty() ? before : tree,
                                    move.subject(),
                                    viewer)
                            && reaches(tree, move.target(), viewer);
            case BOOK ->
                    Access.may(viewer.role(), Deed.READ)
                            && isHandedWithin(tree, move.subject(), viewer)
                            && isHandedWithin(tree, move.target(), viewer);
        };
    }

    /** One's own book may be given and one may take over. */
    private static boolean isHandedWithin(Tree tree, UUID person, Viewer viewer) {
        return person.equals(viewer.person()) || reachesPerson(tree, person, viewer);
    }

    private static boolean reachesPerson(Tree tree, UUID person, Viewer viewer) {
        var seats = tree.of(person);
        return !seats.isEmpty() && seats.stream().allMatch(s -> reaches(tree, s.id(), viewer));
    }

    private static boolean reaches(Tree tree, UUID seat, Viewer viewer) {
        if (tree.holds(viewer.person(), seat)) {
            return false;
        }
        PeopleScope scope = PeopleAccess.scope(viewer.role(), PeopleDeed.DRAFT);
        return switch (scope) {
            case NONE -> false;
            case DIRECT ->
                    tree.seat(seat)
                            .map(s -> s.superior())
                            .filter(superior -> tree.holds(viewer.person(), superior))
                            .isPresent();
            case TREE -> tree.leads(viewer.person(), seat);
            case UNIT ->
                    tree.seat(seat).isPresent()
                            && tree.of(viewer.person()).stream()
                                    .flatMap(own -> tree.above(own.id()).stream())
                                    .noneMatch(above -> above.id().equals(seat));
        };
    }

    /** Completes where the viewer may do all of this for good from a day on. */
    Mono<Void> approve(Draft draft, LocalDate from, Viewer viewer) {
        var below = new HashSet<UUID>();
        var above = new HashSet<UUID>();
        for (var move : draft.moves()) {
            if (!mayApprove(move, from, viewer)) {
                return Mono.error(new NotYours());
            }
            switch (move.kind()) {
                case POSITION -> {
                    below.add(move.subject());
                    above.add(move.target());
                }
                case PERSON -> below.add(move.target());
                case BOOK -> {}
            }
        }
        return rights.check(below, false, from, viewer)
                .then(rights.check(above, true, from, viewer));
    }

    private boolean mayApprove(Move move, LocalDate from, Viewer viewer) {
        return switch (move.kind()) {
            case POSITION -> true;
            case PERSON -> !move.subject().equals(viewer.person()) && stays(move.subject(), from);
            case BOOK -> mayReassign(move, viewer) && stays(move.target(), from);
        };
    }

    private boolean stays(UUID person, LocalDate day) {
        return team.now()
                .person(person)
                .filter(p -> p.leftOn() == null || p.leftOn().isAfter(day))
                .isPresent();
    }

    private boolean mayReassign(Move move, Viewer viewer) {
        var below = team.now().subtree(viewer.person());
        return Access.may(viewer.role(), Deed.REASSIGN)
                && below.contains(move.subject())
                && below.contains(move.target());
    }
}
