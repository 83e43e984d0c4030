package io.kontor.organisation;

import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import io.kontor.team.Organisation;
import io.kontor.team.Person;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tree of a day with the figures of every seat: its own, and with all below it. */
public final class RollUp {

    private final Tree tree;
    private final Tree rights;
    private final Map<UUID, Figures> own;
    private final Map<UUID, Figures> people;
    private final Basis basis;
    private final Set<UUID> closed;
    private final Map<UUID, Figures> sums = new HashMap<>();

    /**
     * What the figures are made of.
     *
     * @param places the seat at which each person's accounts count
     * @param books what each person's accounts amount to
     * @param hours what one person can give in a quarter
     */
    public record Basis(Map<UUID, UUID> places, Map<UUID, Figures> books, BigDecimal hours) {

        Basis at(Map<UUID, UUID> others) {
            return new Basis(others, books, hours);
        }
    }

    private RollUp(
            Tree tree,
            Tree rights,
            Map<UUID, Figures> own,
            Map<UUID, Figures> people,
            Basis basis,
            Set<UUID> closed) {
        this.basis = basis;
        this.closed = closed;
        this.tree = tree;
        this.rights = rights;
        this.own = own;
        this.people = people;
        for (var seat : tree.bottomUp()) {
            var sum = own.getOrDefault(seat.id(), Figures.NONE);
            for (var child : tree.below(seat.id())) {
                sum = sum.plus(sums.getOrDefault(child.id(), Figures.NONE));
            }
            sums.put(seat.id(), sum);
        }
    }

    static RollUp of(Tree tree, Basis basis) {
        var own = new HashMap<UUID, Figures>();
        var people = new HashMap<UUID, Figures>();
        for (var seat : tree.all()) {
            var sum = Figures.NONE.staffed(0, seat.isVacant() ? 1 : 0, BigDecimal.ZERO);
            for (var holder : seat.holders()) {
                if (seat.id().equals(basis.places().get(holder.person()))) {
                    var book = basis.books().getOrDefault(holder.person(), Figures.NONE);
                    var keeps = book.accounts() > 0 || isKeeper(seat);
                    var figures = book.staffed(1, 0, keeps ? basis.hours() : BigDecimal.ZERO);
                    people.put(holder.person(), figures);
                    sum = sum.plus(figures);
                }
            }
            own.put(seat.id(), sum);
        }
        return new RollUp(tree, tree, own, people, basis, Set.of());
    }

    /** For another day, with the rights that people have today. */
    RollUp withRightsIn(Tree today) {
        return new RollUp(tree, today, own, people, basis, closed);
    }

    /** The figures of another tree, with the rights that people have in this one. */
    public RollUp redrawn(Tree other, Basis changed) {
        return of(other, changed).withRightsIn(rights);
    }

    /** The same without the figures of some seats, whoever asks. */
    public RollUp closing(Set<UUID> seats) {
        return new RollUp(tree, rights, own, people, basis, Set.copyOf(seats));
    }

    public Basis basis() {
        return basis;
    }

    /** The seat at which each person's accounts count today. */
    static Map<UUID, UUID> places(Organisation organisation) {
        return organisation.people().stream()
                .filter(person -> person.position() != null)
                .collect(Collectors.toMap(Person::id, p -> Objects.requireNonNull(p.position())));
    }

    private static boolean isKeeper(Seat seat) {
        return Access.may(seat.position().title().role(), Deed.CARE);
    }

    public Tree tree() {
        return tree;
    }

    /** What everybody may know of a seat: people and vacancies below it. */
    public Figures sum(UUID seat) {
        return sums.getOrDefault(seat, Figures.NONE);
    }

    /** What everybody who holds a position keeps, whoever may know of it. */
    public Map<UUID, Figures> people() {
        return Map.copyOf(people);
    }

    Figures own(UUID seat) {
        return own.getOrDefault(seat, Figures.NONE);
    }

    /** The figures of a seat for those who may open every account counted in them. */
    public Optional<Figures> sum(UUID seat, Viewer viewer) {
        return !closed.contains(seat) && mayOpen(seat, viewer)
                ? Optional.of(sum(seat))
                : Optional.empty();
    }

    private boolean mayOpen(UUID seat, Viewer viewer) {
        @Nullable Scope scope = Access.scope(viewer.role(), Deed.READ);
        return switch (scope) {
            case ALL -> true;
            case TREE -> rights.holds(viewer.person(), seat) || rights.leads(viewer.person(), seat);
            case OWN -> rights.holds(viewer.person(), seat) && tree.below(seat).isEmpty();
            case NONE, LINK -> false;
        };
    }
}
