package io.kontor.planner;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is above whom; walked without recursion, as a file may hold one long line. */
final class Lineage {

    private final Map<UUID, UUID> parents;
    private final Map<UUID, Integer> depths = new HashMap<>();
    private final Set<UUID> turning = new HashSet<>();

    Lineage(Map<UUID, UUID> parents) {
        this.parents = parents;
        parents.keySet().forEach(this::walk);
    }

    /** How many are above this one; the way round where it is in a circle or below one. */
    int depth(UUID id) {
        return depths.getOrDefault(id, 0);
    }

    /** Whether it is above itself. */
    boolean turns(UUID id) {
        return turning.contains(id);
    }

    private void walk(UUID from) {
        var line = new ArrayDeque<UUID>();
        var seen = new HashSet<UUID>();
        @Nullable UUID next = from;
        while (next != null && !depths.containsKey(next) && seen.add(next)) {
            line.push(next);
            next = parents.get(next);
        }
        if (next != null && !depths.containsKey(next)) {
            markCircle(next);
        }
        for (var id : line) {
            var parent = parents.get(id);
            depths.put(id, parent == null ? 0 : depth(parent) + 1);
        }
    }

    private void markCircle(UUID start) {
        @Nullable UUID next = start;
        while (next != null && turning.add(next)) {
            next = parents.get(next);
        }
    }
}
