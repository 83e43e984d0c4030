package io.kontor.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told never gives away fewer than five people. */
class SuppressionTests {

    private static final List<UUID> PEOPLE =
            IntStream.range(0, 60).mapToObj(i -> new UUID(0, i)).toList();

    private static Set<UUID> some(int from, int to) {
        return new HashSet<>(PEOPLE.subList(from, to));
    }

    @Test
    void aSmallGroupIsNotToldAndNeitherIsTheOneThatWouldGiveItAway() {
        var told =
                Suppression.told(
                        Map.of(
                                "team",
                                Map.of("a", some(0, 10), "b", some(10, 16), "c", some(16, 19))));
        assertThat(told.get("team").keySet()).containsExactly("a");
    }

    @Test
    void twoSmallGroupsHideEachOtherIfTheyAreFiveTogether() {
        var told =
                Suppression.told(
                        Map.of(
                                "team",
                                Map.of("a", some(0, 10), "b", some(10, 13), "c", some(13, 16))));
        assertThat(told.get("team").keySet()).containsExactly("a");
        var fewer =
                Suppression.told(
                        Map.of(
                                "team",
                                Map.of(
                                        "a", some(0, 10),
                                        "b", some(10, 12),
                                        "c", some(12, 14),
                                        "d", some(14, 20))));
        assertThat(fewer.get("team").keySet()).containsExactly("a");
    }

    @Test
    void aDifferenceOfTwoGroupingsGivesNobodyAway() {
        var told =
                Suppression.told(
                        Map.of(
                                "location", Map.of("oslo", some(0, 12), "bergen", some(12, 24)),
                                "team", Map.of("x", some(0, 10), "y", some(10, 24))));
        assertThat(told.get("team")).doesNotContainKey("x");
        assertNothingIsGivenAway(told, some(0, 24));
    }

    @Test
    void whateverTheGroupsAreNoFewCanBeWorkedOut() {
        var random = new Random(5);
        int told = 0;
        for (int round = 0; round < 3_000; round++) {
            int size = 1 + random.nextInt(PEOPLE.size());
            var groupings = new TreeMap<String, Map<String, Set<UUID>>>();
            for (var name : List.of("location", "team", "level")) {
                var groups = new TreeMap<String, Set<UUID>>();
                int most = 1 + random.nextInt(6);
                for (var person : PEOPLE.subList(0, size)) {
                    groups.computeIfAbsent("g" + random.nextInt(most), _ -> new HashSet<>())
                            .add(person);
                }
                groupings.put(name, groups);
            }
            var answer = Suppression.told(groupings);
            told += answer.values().stream().mapToInt(Map::size).sum();
            assertNothingIsGivenAway(answer, some(0, size));
        }
        assertThat(told).as("something is told at all").isGreaterThan(3_000);
    }

    /** By one subtraction, or as what is left of the whole in a grouping. */
    private static void assertNothingIsGivenAway(
            Map<String, Map<String, Set<UUID>>> told, Set<UUID> everybody) {
        var sets =
                Stream.concat(
                                Stream.of(everybody),
                                told.values().stream().flatMap(g -> g.values().stream()))
                        .toList();
        for (var large : sets.subList(1, sets.size())) {
            assertThat(large.size()).isGreaterThanOrEqualTo(5);
            for (var small : sets.subList(1, sets.size())) {
                if (large.containsAll(small)) {
                    assertThat(large.size() - small.size()).isNotIn(1, 2, 3, 4);
                }
            }
        }
        for (var groups : told.values()) {
            var rest = new HashSet<>(everybody);
            groups.values().forEach(rest::removeAll);
            if (!groups.isEmpty()) {
                assertThat(rest.size()).isNotIn(1, 2, 3, 4);
            }
        }
    }
}
