package io.kontor.personnel;

import io.kontor.planner.Likeness;
import io.kontor.planner.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people somebody may bring records of in, by key, user name, e-mail and name. Of others a file
 * does not learn that they exist.
 */
final class Reached {

    /** Somebody, and whether records of theirs may come in. */
    record Known(
            UUID id,
            String name,
            String email,
            @Nullable String key,
            @Nullable String userName,
            boolean reached,
            boolean hasLevel) {}

    private static final int MOST_ASKED = 100;

    private final Map<String, Known> byWord = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();
    private int asked;
    private final Set<String> suggestions = new HashSet<>();

    Reached(List<Known> everybody) {
        for (var person : everybody) {
            call(person.name(), person);
            // Two may share an address: then it means neither.
            call(person.email(), person);
            if (person.reached()) {
                suggestions.add(person.name());
            }
        }
        everybody.forEach(p -> put(p.userName(), p));
        everybody.forEach(p -> put(p.key(), p));
    }

    private void call(String word, Known person) {
        var called = byName.computeIfAbsent(plain(word), _ -> new ArrayList<>());
        if (!word.isBlank() && !called.contains(person)) {
            called.add(person);
        }
    }

    private void put(@Nullable String word, Known person) {
        if (word != null && !word.isBlank()) {
            byWord.put(plain(word), person);
        }
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    Known person(Meaning row) {
        var word = plain(row.required("employee"));
        var found = byWord.get(word);
        var named = byName.getOrDefault(word, List.of());
        if (found == null && named.size() > 1 && named.stream().anyMatch(Known::reached)) {
            throw row.refused("employee", "AMBIGUOUS");
        }
        if (found == null && named.size() == 1) {
            found = named.getFirst();
        }
        if (found == null || !found.reached()) {
            // The same for who is not here and for who is beyond reach.
            throw row.refused("employee", "UNKNOWN", like(row.line().get("employee")));
        }
        return found;
    }

    /** Who was likely meant; not for a file that is about others altogether. */
    private String like(String word) {
        return ++asked > MOST_ASKED ? "" : Likeness.mostLike(word, suggestions).orElse("");
    }
}
