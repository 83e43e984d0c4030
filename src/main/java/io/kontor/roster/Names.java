package io.kontor.roster;

import io.kontor.planner.Meaning;
import io.kontor.planner.Refused;
import io.kontor.roster.Part.Post;
import io.kontor.roster.Part.Tenure;
import io.kontor.team.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who and what the words of a file name: positions by their key, by their name or by who holds
 * them; people by their key, user name, e-mail or name.
 */
final class Names {

    private final Lexicon posts = new Lexicon();
    private final Lexicon people = new Lexicon();
    private final Map<String, Post> keyed = new HashMap<>();
    private final Lexicon unkeyed = new Lexicon();
    private final Roster roster;

    Names(Roster roster, Collection<Person> everybody) {
        this.roster = roster;
        everybody.forEach(p -> people.called(p.name(), p.id()));
        everybody.forEach(p -> people.called(p.email(), p.id()));
        everybody.forEach(p -> people.keyed(p.userName(), p.id()));
        everybody.forEach(p -> people.keyed(p.externalKey(), p.id()));
        roster.posts().forEach(p -> posts.called(p.name(), p.id()));
        roster.posts().forEach(this::index);
    }

    private void index(Post post) {
        posts.keyed(post.key(), post.id());
        if (post.key() == null) {
            unkeyed.called(post.name(), post.id());
        } else {
            keyed.put(Lexicon.plain(post.key()), post);
        }
    }

    /** A position of the file itself, which any of its rows may name. */
    void announce(String key, UUID post) {
        posts.keyed(key, post);
    }

    /** The position that is there under this key, or else under this name without a key. */
    @Nullable Post keyed(String key) {
        var found = keyed.get(Lexicon.plain(key));
        return found != null ? found : unkeyed.find(key).map(roster::post).orElse(null);
    }

    UUID post(Meaning row, String target, LocalDate day) {
        return posts.find(row, target)
                .or(() -> people.find(row.line().get(target)).flatMap(p -> heldBy(p, day)))
                .orElseThrow(() -> unknown(row, target, posts));
    }

    private Optional<UUID> heldBy(UUID person, LocalDate day) {
        var posts =
                roster.tenuresBy(person).stream()
                        .filter(t -> !t.acting() && t.days().has(day))
                        .map(Tenure::post)
                        .toList();
        return posts.size() == 1 ? Optional.of(posts.getFirst()) : Optional.empty();
    }

    UUID person(Meaning row, String target) {
        return people.find(row, target).orElseThrow(() -> unknown(row, target, people));
    }

    private Refused unknown(Meaning row, String target, Lexicon first) {
        var word = row.line().get(target);
        var like = first.like(word).or(() -> people.like(word)).orElse("");
        return row.refused(target, "UNKNOWN", like);
    }
}
