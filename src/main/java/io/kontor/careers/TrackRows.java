package io.kontor.careers;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.function.SerializablePredicate;
import io.kontor.dossier.CareerFile.Standing;
import io.kontor.promotion.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people on the track. What changed is drawn anew in its place: nobody who reads loses a row,
 * and somebody who no longer fits the filter stays until the filter is used again.
 */
final class TrackRows {

    private final List<Standing> all = new ArrayList<>();
    private Map<UUID, Proposal> open = Map.of();
    private SerializablePredicate<Standing> wanted = _ -> true;
    private @Nullable GridListDataView<Standing> shown;

    void showIn(Grid<Standing> grid) {
        shown = grid.setItems(all);
        shown.setIdentifierProvider(Standing::person);
        shown.setFilter(standing -> wanted.test(standing));
    }

    /** The proposal that is open for somebody, where the viewer may know of it. */
    @Nullable Proposal open(Standing standing) {
        return open.get(standing.person());
    }

    void filter(SerializablePredicate<Standing> wanted) {
        this.wanted = wanted;
        shown().refreshAll();
    }

    List<Standing> all() {
        return List.copyOf(all);
    }

    int count() {
        return shown().getItemCount();
    }

    void put(List<Standing> standings, Map<UUID, Proposal> proposals) {
        // The filter reads the proposals: who fits is asked before they change.
        var drawn = shown().getItems().map(Standing::person).collect(Collectors.toSet());
        var before = open;
        open = Map.copyOf(proposals);
        var now =
                standings.stream().collect(Collectors.toMap(Standing::person, Function.identity()));
        if (now.size() != all.size() || !all.stream().allMatch(s -> now.containsKey(s.person()))) {
            all.clear();
            all.addAll(standings);
            shown().refreshAll();
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            var was = all.get(i);
            var is = Objects.requireNonNull(now.get(was.person()));
            if (!is.equals(was)
                    || !Objects.equals(before.get(is.person()), open.get(is.person()))) {
                replace(i, is, drawn.contains(is.person()));
            }
        }
    }

    private void replace(int index, Standing standing, boolean isDrawn) {
        all.set(index, standing);
        if (isDrawn || !wanted.test(standing)) {
            shown().refreshItem(standing);
        } else {
            shown().refreshAll();
        }
    }

    private GridListDataView<Standing> shown() {
        return Objects.requireNonNull(shown);
    }
}
