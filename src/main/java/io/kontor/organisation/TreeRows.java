package io.kontor.organisation;

import com.vaadin.flow.data.provider.hierarchy.AbstractHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tree as rows: all pages share the one in memory, and each opens what its person wants. */
public final class TreeRows extends AbstractHierarchicalDataProvider<Seat, Void> {

    private RollUp rollUp;

    public TreeRows(RollUp rollUp) {
        this.rollUp = rollUp;
    }

    public void show(RollUp next) {
        rollUp = next;
    }

    public RollUp rollUp() {
        return rollUp;
    }

    @Override
    public HierarchyFormat getHierarchyFormat() {
        return HierarchyFormat.FLATTENED;
    }

    @Override
    public int getChildCount(HierarchicalQuery<Seat, Void> query) {
        return rows(query).size();
    }

    @Override
    public Stream<Seat> fetchChildren(HierarchicalQuery<Seat, Void> query) {
        return rows(query).stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private List<Seat> rows(HierarchicalQuery<Seat, Void> query) {
        var rows = new ArrayList<Seat>();
        var top = query.getParent();
        add(top == null ? rollUp.tree().roots() : rollUp.tree().below(top.id()), query, rows);
        return rows;
    }

    private void add(List<Seat> siblings, HierarchicalQuery<Seat, Void> query, List<Seat> rows) {
        @Nullable Comparator<Seat> order = query.getInMemorySorting();
        var sorted = order == null ? siblings : siblings.stream().sorted(order).toList();
        for (var seat : sorted) {
            rows.add(seat);
            if (query.getExpandedItemIds().contains(getId(seat))) {
                add(rollUp.tree().below(seat.id()), query, rows);
            }
        }
    }

    @Override
    public int getItemIndex(Seat seat, HierarchicalQuery<Seat, Void> query) {
        return rows(query).indexOf(seat);
    }

    @Override
    public Object getId(Seat seat) {
        return seat.id();
    }

    @Override
    public boolean hasChildren(Seat seat) {
        return !rollUp.tree().below(seat.id()).isEmpty();
    }

    @Override
    public @Nullable Seat getParent(Seat seat) {
        return Optional.ofNullable(seat.superior()).flatMap(rollUp.tree()::seat).orElse(null);
    }

    @Override
    public int getDepth(Seat seat) {
        return rollUp.tree().above(seat.id()).size();
    }

    @Override
    public boolean isInMemory() {
        return true;
    }
}
