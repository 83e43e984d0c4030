package io.kontor.roster;

import io.kontor.planner.Likeness;
import io.kontor.planner.Meaning;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words for things, whatever their case: a key stands above what something is merely called. */
final class Lexicon {

    private static final int MOST_ASKED = 100;

    private record Entry(String word, UUID id) {}

    private final Map<String, Entry> entries = new HashMap<>();
    private int asked;
    private final Set<String> ambiguous = new HashSet<>();

    void called(@Nullable String word, UUID id) {
        if (word != null && !word.isBlank()) {
            var known = entries.putIfAbsent(plain(word), new Entry(word, id));
            if (known != null && !known.id().equals(id)) {
                ambiguous.add(plain(word));
            }
        }
    }

    void keyed(@Nullable String key, UUID id) {
        if (key != null && !key.isBlank()) {
            entries.put(plain(key), new Entry(key, id));
            ambiguous.remove(plain(key));
        }
    }

    /** A word as it is compared. */
    static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * What a cell means; empty where it is unknown.
     *
     * @throws io.kontor.planner.Refused where it could be several
     */
    Optional<UUID> find(Meaning row, String target) {
        var word = plain(row.required(target));
        if (ambiguous.contains(word)) {
            throw row.refused(target, "AMBIGUOUS");
        }
        return find(word);
    }

    /** The one thing of this name; empty where there is none, or several. */
    Optional<UUID> find(String word) {
        return ambiguous.contains(plain(word))
                ? Optional.empty()
                : Optional.ofNullable(entries.get(plain(word))).map(Entry::id);
    }

    /** What was likely meant; not for a file that is about something else altogether. */
    Optional<String> like(String word) {
        return ++asked > MOST_ASKED ? Optional.empty() : alike(word);
    }

    private Optional<String> alike(String word) {
        return Likeness.mostLike(
                word, entries.values().stream().map(Entry::word).collect(Collectors.toSet()));
    }
}
