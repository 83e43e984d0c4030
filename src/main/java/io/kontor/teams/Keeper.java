package io.kontor.teams;

import io.kontor.organisation.Figures;
import io.kontor.organisation.RollUp;
import io.kontor.organisation.Seat;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody of a team who keeps accounts, with what they keep. */
record Keeper(UUID person, String name, Seat seat, Figures figures) {

    /** Everybody at a position or below it, the heaviest load first. */
    static List<Keeper> of(UUID position, RollUp rollUp) {
        return seats(position, rollUp)
                .flatMap(seat -> at(seat, rollUp))
                .filter(keeper -> Standings.matters(keeper.figures()))
                .sorted(
                        Comparator.comparingDouble((Keeper k) -> k.figures().load())
                                .reversed()
                                .thenComparing(Keeper::name))
                .toList();
    }

    private static Stream<Keeper> at(Seat seat, RollUp rollUp) {
        var places = rollUp.basis().places();
        var figures = rollUp.people();
        return seat.holders().stream()
                .filter(h -> seat.id().equals(places.get(h.person())))
                .filter(h -> figures.containsKey(h.person()))
                .map(
                        h ->
                                new Keeper(
                                        h.person(),
                                        h.name(),
                                        seat,
                                        figures.getOrDefault(h.person(), Figures.NONE)));
    }

    /** A position and all below it, in the order of the tree. */
    static Stream<Seat> seats(UUID position, RollUp rollUp) {
        var tree = rollUp.tree();
        return Stream.concat(
                tree.seat(position).stream(),
                tree.below(position).stream().flatMap(child -> seats(child.id(), rollUp)));
    }
}
