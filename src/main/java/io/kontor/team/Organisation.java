package io.kontor.team;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody and who reports to whom, at one moment. */
public final class Organisation {

    private final List<Person> people;
    private final Map<UUID, Person> byId;
    private final Map<UUID, Set<UUID>> reach;
    private final Map<UUID, UUID> above;
    private final Map<UUID, Set<UUID>> placed = new ConcurrentHashMap<>();

    /**
     * @param reach whom each superior sees, themselves included
     * @param above the position that each position reports to
     */
    Organisation(Collection<Person> people, Map<UUID, Set<UUID>> reach, Map<UUID, UUID> above) {
        this.people = List.copyOf(people);
        this.byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        this.reach = reach;
        this.above = above;
    }

    /** Everybody, by name. */
    public List<Person> people() {
        return people;
    }

    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The name to show for somebody; empty for somebody unknown. */
    public String name(UUID id) {
        return person(id).map(Person::name).orElse("");
    }

    public Optional<Person> signingInAs(String userName) {
        return people.stream().filter(p -> userName.equals(p.userName())).findFirst();
    }

    /** Somebody and everybody they see: below them, as acting holder, as deputy. */
    public Set<UUID> subtree(UUID superior) {
        return reach.getOrDefault(superior, Set.of(superior));
    }

    /** The people whose accounts count at a position or below it. */
    public Set<UUID> placedBelow(UUID position) {
        return placed.computeIfAbsent(
                position,
                top ->
                        people.stream()
                                .filter(p -> p.position() != null && isAt(p.position(), top))
                                .map(Person::id)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private boolean isAt(UUID position, UUID top) {
        @Nullable UUID at = position;
        while (at != null && !at.equals(top)) {
            at = above.get(at);
        }
        return at != null;
    }
}
