package io.kontor.draft;

import io.kontor.organisation.Figures;
import io.kontor.organisation.RollUp;
import io.kontor.organisation.Seat;
import io.kontor.security.Viewer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What a draft would do, as far as the viewer may open the accounts that it is counted from.
 *
 * @param people who would hold another position, or report to another one
 * @param accounts that would go to another person
 * @param value of those a year, in the reporting currency
 * @param again of those, how many change their person for the second time within a year
 * @param placeless those who would be left without a position
 * @param sides positions whose figures would differ, in the order of the tree
 * @param reaches who would gain or lose sight of accounts, the greatest change first
 */
public record Impact(
        RollUp before,
        RollUp after,
        int people,
        long accounts,
        BigDecimal value,
        long again,
        List<UUID> placeless,
        List<Side> sides,
        List<Reach> reaches) {

    /** A position with what is below it, before and after. */
    public record Side(Seat seat, Figures before, Figures after) {}

    /** How many accounts somebody would come to see, and how many no longer. */
    public record Reach(UUID person, long gains, long loses) {}

    static Impact of(Sketch sketch, long again, Viewer viewer) {
        var before = sketch.base();
        var drawn = sketch.drawn();
        var was = new Sight(before.tree());
        var will = new Sight(drawn.tree());
        var after = drawn.closing(was.hidden(drawn, sketch.shares().all(), viewer));
        var moved =
                sketch.shares().all().stream()
                        .filter(Shares.Share::isMoved)
                        .filter(s -> sees(viewer, s, was) || isOpen(before, s.from(), viewer))
                        .map(Shares.Share::figures)
                        .reduce(Figures.NONE, Figures::plus);
        return new Impact(
                before,
                after,
                people(before, after),
                moved.accounts(),
                moved.value(),
                again,
                placeless(before, after),
                sides(before, after, viewer),
                reaches(before, sketch.shares().all(), was, will, viewer));
    }

    private static boolean sees(Viewer viewer, Shares.Share share, Sight was) {
        return was.of(share.from()).contains(viewer.person());
    }

    private static boolean isOpen(RollUp rollUp, UUID person, Viewer viewer) {
        return rollUp.tree().of(person).stream()
                .anyMatch(seat -> rollUp.sum(seat.id(), viewer).isPresent());
    }

    private static int people(RollUp before, RollUp after) {
        var elsewhere = new java.util.HashSet<UUID>();
        for (var seat : after.tree().all()) {
            var was = before.tree().seat(seat.id()).orElseThrow();
            for (var holder : seat.holders()) {
                if (!Objects.equals(was.superior(), seat.superior())
                        || !was.holders().contains(holder)) {
                    elsewhere.add(holder.person());
                }
            }
        }
        return elsewhere.size();
    }

    private static List<UUID> placeless(RollUp before, RollUp after) {
        var places = after.basis().places().keySet();
        return before.basis().places().keySet().stream().filter(p -> !places.contains(p)).toList();
    }

    private static List<Side> sides(RollUp before, RollUp after, Viewer viewer) {
        var sides = new ArrayList<Side>();
        for (var seat : after.tree().all()) {
            var was = before.sum(seat.id());
            var will = after.sum(seat.id());
            if (!was.equals(will)
                    && before.sum(seat.id(), viewer).isPresent()
                    && after.sum(seat.id(), viewer).isPresent()) {
                sides.add(new Side(seat, was, will));
            }
        }
        sides.sort(java.util.Comparator.comparing(s -> after.tree().above(s.seat().id()).size()));
        return sides;
    }

    private static List<Reach> reaches(
            RollUp before, List<Shares.Share> shares, Sight was, Sight will, Viewer viewer) {
        Map<UUID, Long> gains = new HashMap<>();
        Map<UUID, Long> loses = new HashMap<>();
        for (var share : shares) {
            long accounts = share.figures().accounts();
            var saw = was.of(share.from());
            var sees = will.of(share.to());
            sees.stream()
                    .filter(p -> !saw.contains(p))
                    .forEach(p -> gains.merge(p, accounts, Long::sum));
            saw.stream()
                    .filter(p -> !sees.contains(p))
                    .forEach(p -> loses.merge(p, accounts, Long::sum));
        }
        var people = new java.util.TreeSet<>(gains.keySet());
        people.addAll(loses.keySet());
        return people.stream()
                .map(p -> new Reach(p, gains.getOrDefault(p, 0L), loses.getOrDefault(p, 0L)))
                .filter(r -> r.gains() + r.loses() > 0)
                .filter(
                        r ->
                                r.person().equals(viewer.person())
                                        || isOpen(before, r.person(), viewer))
                .sorted(java.util.Comparator.comparingLong(r -> -Math.max(r.gains(), r.loses())))
                .toList();
    }
}
