package io.kontor.fairness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which groups may be told. None has fewer than five people, and none can be worked out of those
 * that are told: not as what is left of the whole, and not as the difference of two groups.
 */
final class Suppression {

    static final int FEWEST = 5;

    private final Map<String, Map<String, Set<UUID>>> told = new TreeMap<>();
    private final Set<UUID> everybody;

    private Suppression(Map<String, Map<String, Set<UUID>>> groupings) {
        everybody = new HashSet<>();
        groupings.forEach((name, groups) -> told.put(name, new TreeMap<>(groups)));
        groupings.values().forEach(groups -> groups.values().forEach(everybody::addAll));
    }

    /** The groups that may be told, by grouping. Each grouping puts everybody into one group. */
    static Map<String, Map<String, Set<UUID>>> told(Map<String, Map<String, Set<UUID>>> groupings) {
        var suppression = new Suppression(groupings);
        suppression.told.values().forEach(g -> g.values().removeIf(s -> s.size() < FEWEST));
        boolean again = true;
        while (again) {
            again = suppression.hideRests() | suppression.hideDifferences();
        }
        return suppression.told;
    }

    /** What is not told of a grouping is nobody or at least five. */
    private boolean hideRests() {
        boolean hid = false;
        for (var groups : told.values()) {
            while (isFew(rest(groups.values()).size()) && !groups.isEmpty()) {
                groups.remove(smallest(groups));
                hid = true;
            }
        }
        return hid;
    }

    private Set<UUID> rest(Collection<Set<UUID>> groups) {
        var rest = new HashSet<>(everybody);
        groups.forEach(rest::removeAll);
        return rest;
    }

    private static String smallest(Map<String, Set<UUID>> groups) {
        return groups.entrySet().stream()
                .min(Comparator.comparingInt(e -> e.getValue().size()))
                .orElseThrow()
                .getKey();
    }

    /** Where one group lies within another of another grouping, and few are between, one goes. */
    private boolean hideDifferences() {
        var all = new ArrayList<Map.Entry<String, String>>();
        told.forEach((name, groups) -> groups.keySet().forEach(g -> all.add(Map.entry(name, g))));
        for (var outer : all) {
            for (var inner : all) {
                if (isFewBetween(outer, inner)) {
                    groups(inner).remove(inner.getValue());
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isFewBetween(Map.Entry<String, String> outer, Map.Entry<String, String> inner) {
        var large = group(outer);
        var small = group(inner);
        return large.containsAll(small) && isFew(large.size() - small.size());
    }

    private Map<String, Set<UUID>> groups(Map.Entry<String, String> place) {
        return told.getOrDefault(place.getKey(), Map.of());
    }

    private Set<UUID> group(Map.Entry<String, String> place) {
        return groups(place).getOrDefault(place.getValue(), Set.of());
    }

    private static boolean isFew(int people) {
        return people > 0 && people < FEWEST;
    }
}
