package io.kontor.teams;

import io.kontor.account.Health;
import io.kontor.organisation.Figures;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How many accounts are in each state; never an average. */
record Mix(Map<Health, Long> counts) {

    static final Mix NONE = new Mix(Map.of());

    Mix {
        counts = Map.copyOf(counts);
    }

    static Mix of(Figures figures) {
        return new Mix(figures.counts());
    }

    long count(Health health) {
        return counts.getOrDefault(health, 0L);
    }

    long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The part of the accounts in this state, from 0 to 1; 0 where there are none. */
    double share(Health health) {
        return all() == 0 ? 0 : (double) count(health) / all();
    }

    Mix plus(Mix other) {
        var more = new EnumMap<Health, Long>(Health.class);
        Arrays.stream(Health.values()).forEach(h -> more.put(h, count(h) + other.count(h)));
        return new Mix(more);
    }
}
