package io.kontor.planner;

import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import io.kontor.team.Organisation;
import io.kontor.team.Person;
import io.kontor.team.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a file of people, compared with the people that are there. */
final class TeamRows {
    private final Plan plan = new Plan();
    private final Map<String, Person> known = new LinkedHashMap<>();
    private final List<String> leads = new ArrayList<>();
    private final List<Person> added = new ArrayList<>();
    private final List<Person> changed = new ArrayList<>();
    private final Organisation organisation;
    private final Set<UUID> line;
    private final Viewer viewer;

    /**
     * @param line whom the viewer sees in their own right, not as a deputy
     */
    TeamRows(Organisation organisation, Set<UUID> line, Viewer viewer) {
        this.organisation = organisation;
        this.line = line;
        this.viewer = viewer;
        organisation.people().stream()
                .filter(person -> person.externalKey() != null)
                .forEach(person -> known.put(person.name(), person));
    }

    Plan read(List<Line> lines, Progress progress) {
        progress.begin(Progress.Stage.CHECKING, lines.size());
        for (var line : lines) {
            take(line);
            progress.more(1);
        }
        plan.also("LEADS", leads.stream().filter(unnamed(lines)).toList());
        return plan;
    }

    List<Person> added() {
        return added;
    }

    List<Person> changed() {
        return changed;
    }

    private void take(Line line) {
        if (line.get("name").isBlank()) {
            plan.refuse(line.error("name", "MISSING", ""));
            return;
        }
        var lead = line.get("manager").isBlank() ? null : lead(line.get("manager"));
        var superior = lead == null ? above() : lead.id();
        if (isWithin(superior) && isWithin(line.get("name"), line.get("region"), superior)) {
            put(line.get("name"), Role.MANAGER, "Account manager", line.get("region"), superior);
        } else {
            plan.refuse(line.error("name", "NOT_ALLOWED", ""));
        }
    }

    private boolean isWithin(String name, String region, UUID superior) {
        var present = known.get(name);
        return present == null || cells(present, region, superior) == 0 || isWithin(present.id());
    }

    /** Who imports people moves only people below, or those this file brings. */
    private boolean isWithin(UUID person) {
        return Access.scope(viewer.role(), Deed.IMPORT_PEOPLE) == Scope.ALL
                || person.equals(above())
                || person.equals(viewer.person())
                || line.contains(person)
                || added.stream().anyMatch(p -> p.id().equals(person))
                || known.values().stream()
                        .anyMatch(p -> p.id().equals(person) && above().equals(p.reportsTo()));
    }

    /** Those who have no row of their own. */
    private static Predicate<String> unnamed(List<Line> lines) {
        var named = lines.stream().map(line -> line.get("name")).collect(Collectors.toSet());
        return name -> !named.contains(name);
    }

    private Person lead(String name) {
        var present = known.get(name);
        if (present != null) {
            return present;
        }
        leads.add(name);
        return put(name, Role.LEAD, "Lead account manager", "", above());
    }

    private Person put(
            String name, Role role, String title, String region, @Nullable UUID superior) {
        var present = known.get(name);
        if (present == null) {
            var person =
                    Person.named(name, role)
                            .titled(title)
                            .in(region)
                            .knownAs(name)
                            .reportingTo(superior);
            known.put(name, person);
            added.add(person);
            plan.add();
            return person;
        }
        var wanted = present.in(region).reportingTo(superior);
        int cells = cells(present, region, superior);
        plan.change(cells);
        if (cells > 0) {
            changed.add(wanted);
            known.put(name, wanted);
        }
        return wanted;
    }

    private static int cells(Person present, String region, @Nullable UUID superior) {
        return (present.region().equals(region) ? 0 : 1)
                + (superior != null && superior.equals(present.reportsTo()) ? 0 : 1);
    }

    private UUID above() {
        return viewer.role() == Role.LEAD
                ? organisation
                        .person(viewer.person())
                        .map(Person::reportsTo)
                        .orElse(viewer.person())
                : viewer.person();
    }
}
