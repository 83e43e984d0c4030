package io.kontor.roster;

import io.kontor.planner.Plan;
import io.kontor.team.Person;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** That no two people have one key or one user name, be they in the file or there already. */
record Unique(Collection<Person> everybody) {

    void refuse(Map<UUID, PeoplePlanner.Row> rows, Plan plan) {
        refuse(rows, plan, "key", Person::externalKey, Someone::key);
        refuse(rows, plan, "userName", Person::userName, Someone::userName);
    }

    private void refuse(
            Map<UUID, PeoplePlanner.Row> rows,
            Plan plan,
            String column,
            Function<Person, @Nullable String> there,
            Function<Someone, @Nullable String> wanted) {
        Set<String> taken = new HashSet<>();
        for (var person : everybody) {
            var word = there.apply(person);
            // Whoever is in the file counts as what the file makes of them.
            if (word != null && !rows.containsKey(person.id())) {
                taken.add(word);
            }
        }
        for (var row : List.copyOf(rows.values())) {
            var word = wanted.apply(row.now());
            if (word != null && !taken.add(word)) {
                rows.remove(row.now().id());
                plan.refuse(row.line().error(column, "TAKEN", ""));
            }
        }
    }
}
