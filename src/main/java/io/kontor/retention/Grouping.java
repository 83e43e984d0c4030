package io.kontor.retention;

import io.kontor.team.Organisation;
import io.kontor.team.Person;
import io.kontor.team.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Accounts by the person who has them now, by that person's team, or by size. */
final class Grouping {

    private static final int DEEPEST = 20;

    private Grouping() {}

    /** The name of each group and its accounts, by name. */
    static Map<String, List<Kept>> group(List<Kept> accounts, String by, Organisation people) {
        return accounts.stream()
                .collect(
                        Collectors.groupingBy(
                                kept -> name(kept, by, people),
                                java.util.TreeMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (first, _) -> first,
                                LinkedHashMap::new));
    }

    private static String name(Kept kept, String by, Organisation people) {
        return switch (by) {
            case "tier" -> kept.tier();
            case "person" -> people.name(kept.owner());
            default -> team(kept.owner(), people);
        };
    }

    /** The nearest lead at or above somebody; themselves where there is none. */
    private static String team(UUID owner, Organisation people) {
        var at = people.person(owner);
        for (int i = 0; i < DEEPEST && at.isPresent() && at.get().role() != Role.LEAD; i++) {
            at = superior(at.get(), people);
        }
        return at.map(Person::name).orElse(people.name(owner));
    }

    private static Optional<Person> superior(Person person, Organisation people) {
        return Optional.ofNullable(person.reportsTo()).flatMap(people::person);
    }
}
