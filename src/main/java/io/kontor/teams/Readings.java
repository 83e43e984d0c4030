package io.kontor.teams;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The tracks of everybody who has accounts.
 *
 * @param times which reading each track is of
 * @param latest the number of this one
 */
record Readings(Map<UUID, Track> tracks, Map<UUID, Long> times, long latest) {

    static final Readings NONE = new Readings(Map.of(), Map.of(), 0);

    Readings {
        tracks = Map.copyOf(tracks);
        times = Map.copyOf(times);
    }

    /** All of them afresh. */
    Readings all(Map<UUID, Track> read) {
        return new Readings(Map.of(), Map.of(), latest).with(read.keySet(), read);
    }

    /** With those of some people afresh; whoever has no accounts any more has no track. */
    Readings with(Collection<UUID> people, Map<UUID, Track> read) {
        var nextTracks = new HashMap<>(tracks);
        nextTracks.keySet().removeAll(people);
        nextTracks.putAll(read);
        var nextTimes = new HashMap<>(times);
        people.forEach(person -> nextTimes.put(person, latest + 1));
        return new Readings(nextTracks, nextTimes, latest + 1);
    }

    Track of(Collection<UUID> people) {
        return people.stream()
                .map(person -> tracks.getOrDefault(person, Track.NONE))
                .reduce(Track.NONE, Track::plus);
    }

    /** The latest reading that found something else about the accounts of these. */
    long last(Collection<UUID> people) {
        return people.stream().mapToLong(person -> times.getOrDefault(person, 0L)).max().orElse(0);
    }
}
