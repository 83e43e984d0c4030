package io.kontor.workload;

import io.kontor.account.Reach;
import io.kontor.organisation.Figures;
import io.kontor.organisation.Holder;
import io.kontor.organisation.RollUp;
import io.kontor.organisation.Seat;
import io.kontor.organisation.Tree;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Organisation;
import io.kontor.team.Person;
import io.kontor.team.Title;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The loads that somebody may know of: those whose every account they may open. */
record Workload(List<Load> people, List<Load> teams) {

    Workload {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
    }

    static Workload of(RollUp rollUp, Organisation organisation, Viewer viewer) {
        var tree = rollUp.tree();
        var figures = rollUp.people();
        var people =
                organisation.people().stream()
                        .filter(p -> Reach.ownedBy(p.id(), viewer, Deed.READ, organisation))
                        .flatMap(p -> person(p, tree, figures.get(p.id())).stream())
                        .toList();
        var teams =
                tree.all().stream()
                        .filter(seat -> !tree.below(seat.id()).isEmpty())
                        .flatMap(
                                s -> rollUp.sum(s.id(), viewer).map(f -> team(s, tree, f)).stream())
                        .filter(load -> matters(load.figures()))
                        .toList();
        return new Workload(people, teams);
    }

    Optional<Load> person(UUID id) {
        return people.stream().filter(load -> load.id().equals(id)).findFirst();
    }

    private static boolean matters(@org.jspecify.annotations.Nullable Figures figures) {
        return figures != null && (figures.accounts() > 0 || figures.capacity().signum() > 0);
    }

    private static Optional<Load> person(
            Person person, Tree tree, @org.jspecify.annotations.Nullable Figures figures) {
        return Optional.ofNullable(person.position())
                .flatMap(tree::seat)
                .filter(_ -> matters(figures))
                .map(
                        seat ->
                                new Load(
                                        person.id(),
                                        false,
                                        person.name(),
                                        seat.position().title().code(),
                                        leader(seat, tree),
                                        path(seat, tree).map(Seat::id).toList(),
                                        Objects.requireNonNull(figures)));
    }

    private static Load team(Seat seat, Tree tree, Figures figures) {
        var above = tree.above(seat.id()).stream().findFirst();
        return new Load(
                seat.id(),
                true,
                name(seat),
                seat.position().title().code(),
                above.map(Workload::name).orElse(""),
                path(seat, tree).map(Seat::id).toList(),
                figures);
    }

    private static String leader(Seat seat, Tree tree) {
        var path = path(seat, tree).toList();
        return path.stream()
                .filter(s -> s.position().title() == Title.LEAD)
                .findFirst()
                .or(() -> path.stream().skip(1).findFirst())
                .map(Workload::name)
                .orElse("");
    }

    private static Stream<Seat> path(Seat seat, Tree tree) {
        return Stream.concat(Stream.of(seat), tree.above(seat.id()).stream());
    }

    private static String name(Seat seat) {
        return seat.holder().map(Holder::name).orElse("");
    }
}
