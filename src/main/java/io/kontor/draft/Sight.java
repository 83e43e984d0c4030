package io.kontor.draft;

import io.kontor.organisation.Holder;
import io.kontor.organisation.RollUp;
import io.kontor.organisation.Tree;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who opens whose accounts in a tree: the owners, and those above them. */
final class Sight {

    private final Tree tree;
    private final Map<UUID, Set<UUID>> known = new HashMap<>();

    Sight(Tree tree) {
        this.tree = tree;
    }

    Set<UUID> of(UUID owner) {
        return known.computeIfAbsent(owner, this::seen);
    }

    private Set<UUID> seen(UUID owner) {
        var all = new HashSet<>(Set.of(owner));
        for (var seat : tree.of(owner)) {
            seat.holders().stream().filter(Holder::acting).map(Holder::person).forEach(all::add);
            for (var above : tree.above(seat.id())) {
                if (Access.scope(above.position().title().role(), Deed.READ) == Scope.TREE) {
                    above.holders().stream().map(Holder::person).forEach(all::add);
                }
            }
        }
        return all;
    }

    /** Seats under which accounts would come that the viewer does not see in this tree. */
    Set<UUID> hidden(RollUp after, List<Shares.Share> shares, Viewer viewer) {
        var hidden = new HashSet<UUID>();
        if (Access.scope(viewer.role(), Deed.READ) != Scope.ALL) {
            for (var share : shares) {
                var place = after.basis().places().get(share.to());
                if (place != null
                        && share.figures().accounts() > 0
                        && !of(share.from()).contains(viewer.person())) {
                    hidden.add(place);
                    after.tree().above(place).forEach(seat -> hidden.add(seat.id()));
                }
            }
        }
        return hidden;
    }
}
