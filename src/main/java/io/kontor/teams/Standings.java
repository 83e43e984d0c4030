package io.kontor.teams;

import io.kontor.organisation.Figures;
import io.kontor.organisation.RollUp;
import io.kontor.organisation.Seat;
import io.kontor.security.Viewer;
import io.kontor.team.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What there is to know of every team at one moment, and who may know it. */
record Standings(RollUp rollUp, Readings readings, Organisation people) {

    /** A position for those who may open every account counted in it. */
    Optional<TeamFigures> team(UUID position, Viewer viewer) {
        return rollUp.tree().seat(position).flatMap(seat -> team(seat, 0, viewer));
    }

    private Optional<TeamFigures> team(Seat seat, int depth, Viewer viewer) {
        return rollUp.sum(seat.id(), viewer)
                .map(f -> new TeamFigures(seat, depth, f, readings.of(owners(seat.id()))));
    }

    /** Those whose accounts count at a position or below it. */
    Set<UUID> owners(UUID position) {
        return people.placedBelow(position);
    }

    /** The position whose teams somebody compares first: the highest of theirs with one. */
    Optional<UUID> first(Viewer viewer) {
        var tree = rollUp.tree();
        return tree.all().stream()
                .filter(seat -> tree.holds(viewer.person(), seat.id()))
                .filter(seat -> !tree.below(seat.id()).isEmpty())
                .filter(seat -> rollUp.sum(seat.id(), viewer).isPresent())
                .min(java.util.Comparator.comparing(seat -> tree.above(seat.id()).size()))
                .map(Seat::id);
    }

    /** A position and the teams of a level below it, in the order of the tree. */
    List<TeamFigures> compare(UUID first, Level level, Viewer viewer) {
        var found = new ArrayList<TeamFigures>();
        team(first, viewer).ifPresent(found::add);
        below(first, 1, level, viewer, found);
        return found;
    }

    private void below(UUID seat, int depth, Level level, Viewer viewer, List<TeamFigures> found) {
        for (var child : rollUp.tree().below(seat)) {
            if (isTeam(child) && level.includes(child.position().title(), depth)) {
                team(child, depth, viewer).filter(Standings::keeps).ifPresent(found::add);
            }
            below(child.id(), depth + 1, level, viewer, found);
        }
    }

    private boolean isTeam(Seat seat) {
        return !rollUp.tree().below(seat.id()).isEmpty();
    }

    private static boolean keeps(TeamFigures team) {
        return matters(team.figures());
    }

    /** Whether there are accounts, or somebody who could keep some. */
    static boolean matters(Figures figures) {
        return figures.accounts() > 0 || figures.capacity().signum() > 0;
    }

    /** The teams above one that the viewer may open too, the highest first. */
    List<Seat> above(UUID position, Viewer viewer) {
        return rollUp.tree().above(position).reversed().stream()
                .filter(seat -> rollUp.sum(seat.id(), viewer).isPresent())
                .toList();
    }
}
