package io.kontor.team;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody and who reports to whom, at one moment. */
public final class Organisation {

    private final List<Person> people;
    private final Map<UUID, Person> byId;
    private final Map<UUID, List<Person>> bySuperior;
    private final Map<UUID, Set<UUID>> subtrees = new ConcurrentHashMap<>();

    Organisation(Collection<Person> people) {
        this.people = List.copyOf(people);
        this.byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        this.bySuperior =
                people.stream()
                        .filter(p -> p.reportsTo() != null)
                        .collect(Collectors.groupingBy(Person::reportsTo));
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

    /** Somebody and everybody below them. */
    public Set<UUID> subtree(UUID superior) {
        return subtrees.computeIfAbsent(superior, this::below);
    }

    private Set<UUID> below(UUID superior) {
        var found = new HashSet<UUID>();
        var open = new ArrayDeque<>(Set.of(superior));
        while (!open.isEmpty()) {
            var next = open.remove();
            if (found.add(next)) {
                bySuperior.getOrDefault(next, List.of()).forEach(p -> open.add(p.id()));
            }
        }
        return Set.copyOf(found);
    }
}
