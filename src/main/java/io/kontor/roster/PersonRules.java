package io.kontor.roster;

import io.kontor.planner.Meaning;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Whom somebody may bring in or change, and that nobody leaves who holds or owns something.
 *
 * @param line whom they see in their own right, not as a deputy
 */
record PersonRules(Viewer viewer, Set<UUID> line, Roster roster, Set<UUID> owners) {

    void check(Meaning row, PeoplePlanner.Row person) {
        boolean changes = person.was().isEmpty() || person.cells() > 0;
        if (changes && !may(person)) {
            throw row.refused("name", "NOT_ALLOWED");
        }
        var left = person.now().leftOn();
        if (changes && left != null) {
            checkLeaving(row, person.now().id(), left);
        }
    }

    private boolean may(PeoplePlanner.Row person) {
        var id = person.now().id();
        if (id.equals(viewer.person())) {
            return false;
        }
        if (Access.scope(viewer.role(), Deed.IMPORT_PEOPLE) == Scope.ALL) {
            return true;
        }
        return person.was().isEmpty()
                ? Authority.isBelow(viewer.role(), person.now().role())
                : line.contains(id);
    }

    private void checkLeaving(Meaning row, UUID person, LocalDate left) {
        var column = row.has("leftOn") ? "leftOn" : "lastDay";
        var here = new Days(LocalDate.MIN, left);
        if (roster.tenuresBy(person).stream().anyMatch(t -> here.endsBefore(t.days()))) {
            throw row.refused(column, "STILL_HOLDS");
        }
        if (!left.isAfter(LocalDate.now()) && owners.contains(person)) {
            throw row.refused(column, "STILL_OWNS");
        }
    }
}
