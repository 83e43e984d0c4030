package io.kontor.roster;

import io.kontor.roster.Part.Post;
import io.kontor.roster.Part.Report;
import io.kontor.roster.Part.Tenure;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import io.kontor.team.Organisation;
import io.kontor.team.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody may change of the organisation by files: nobody anything of themselves, HR and the
 * vice president everything else, who leads others what is below them.
 *
 * @param line whom they see in their own right, not as a deputy
 */
record Authority(
        Viewer viewer,
        boolean all,
        Set<UUID> own,
        Set<UUID> below,
        Set<UUID> line,
        Organisation organisation) {

    private static final Set<Role> OF_A_TEAM = Set.of(Role.ASSISTANT, Role.ASSOCIATE, Role.MANAGER);

    static Authority of(Viewer viewer, Organisation organisation, Roster roster, Set<UUID> line) {
        var today = LocalDate.now();
        var own = roster.heldBy(viewer.person(), today);
        return new Authority(
                viewer,
                Access.scope(viewer.role(), Deed.IMPORT_PEOPLE) == Scope.ALL,
                own,
                roster.below(own, today),
                line,
                organisation);
    }

    List<Flaw> flaws(Working working) {
        return working.described().stream()
                .filter(working::differs)
                .filter(id -> working.wanted().part(id) != null)
                .flatMap(id -> flaws(id, working).stream())
                .toList();
    }

    private List<Flaw> flaws(UUID id, Working working) {
        return switch (working.wanted().part(id)) {
            case Post post -> refused(id, "key", mayChange(post, working));
            case Report report -> {
                var line = refused(id, "position", reaches(report.post(), working));
                var to = all || own.contains(report.superior());
                yield line.isEmpty()
                        ? refused(id, "superior", to || reaches(report.superior(), working))
                        : line;
            }
            case Tenure tenure -> {
                var post = refused(id, "position", mayFill(tenure.post(), working));
                yield post.isEmpty()
                        ? refused(id, "employee", mayAppoint(tenure.person(), working))
                        : post;
            }
            case null -> List.of();
        };
    }

    private static List<Flaw> refused(UUID id, String column, boolean may) {
        return may ? List.of() : List.of(new Flaw(id, column, "NOT_ALLOWED"));
    }

    // A new position of somebody who sees a part only is below that part.
    private boolean mayChange(Post post, Working working) {
        boolean hasPlace = !working.isNew(post.id()) || !reportsOf(post, working).isEmpty();
        return reaches(post.id(), working)
                && (all || hasPlace && isBelow(viewer.role(), post.title().role()));
    }

    /** A title gives rights: who leads others gives nobody as many as they have themselves. */
    static boolean isBelow(Role leader, Role role) {
        return OF_A_TEAM.contains(role) || leader == Role.DIRECTOR && role == Role.LEAD;
    }

    private static List<Report> reportsOf(Post post, Working working) {
        return working.wanted().reportsOf(post.id());
    }

    private boolean reaches(UUID post, Working working) {
        return !own.contains(post) && (all || below.contains(post) || working.isNew(post));
    }

    // Who holds a position has the role of its title.
    private boolean mayFill(UUID post, Working working) {
        return reaches(post, working)
                && (all
                        || isBelow(
                                viewer.role(),
                                Objects.requireNonNull(working.wanted().post(post))
                                        .title()
                                        .role()));
    }

    private boolean mayAppoint(UUID person, Working working) {
        return !person.equals(viewer.person())
                && (all || line.contains(person) || isFree(person, working));
    }

    // Somebody new without a position yet, unless they were brought in for more than a team.
    private boolean isFree(UUID person, Working working) {
        return working.base().tenuresBy(person).isEmpty()
                && organisation
                        .person(person)
                        .filter(p -> isBelow(viewer.role(), p.role()))
                        .isPresent();
    }
}
