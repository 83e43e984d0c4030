package io.kontor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gets changes of {@link Counters} and sees at once when one is missing, doubled or too early. */
final class Witness {

    private final Map<UUID, Integer> counts = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<Change> seen = new ArrayList<>();

    /** Starts where others have counted to. */
    static Witness from(Map<UUID, Integer> counts) {
        var witness = new Witness();
        witness.counts.putAll(counts);
        return witness;
    }

    synchronized void see(List<Change> changes) {
        changes.stream().filter(Witness::counts).forEach(this::see);
    }

    private static boolean counts(Change change) {
        return change.entity().equals("counter") && change.operation() == Change.Operation.UPDATE;
    }

    private void see(Change change) {
        var n = (Integer) change.after().get("counted");
        var expected = counts.getOrDefault(change.record(), 0) + 1;
        if (n != expected) {
            wrong.add(change.record() + " came with " + n + " instead of " + expected);
        }
        counts.put(change.record(), n);
        seen.add(change);
    }

    synchronized Map<UUID, Integer> counts() {
        return Map.copyOf(counts);
    }

    synchronized List<Change> seen() {
        return List.copyOf(seen);
    }

    synchronized boolean hasReached(Map<UUID, Integer> table) {
        return table.entrySet().stream()
                .allMatch(
                        counter -> counts.getOrDefault(counter.getKey(), 0) >= counter.getValue());
    }

    synchronized void sawEverythingOnceAndInOrder(Map<UUID, Integer> table) {
        assertThat(wrong).isEmpty();
        assertThat(counts).containsAllEntriesOf(table);
    }
}
