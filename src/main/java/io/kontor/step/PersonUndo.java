package io.kontor.step;

import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.PeopleAccess;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import org.springframework.stereotype.Component;

/** Who imports people may undo that, but nobody acts on themselves. */
@Component
class PersonUndo implements Undoable {

    @Override
    public String table() {
        return "person";
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public String maySetBack(String column, Viewer viewer, boolean own) {
        return within(viewer);
    }

    /** Who brought somebody in takes them back as long as they hold nothing. */
    @Override
    public String mayRemove(Viewer viewer, boolean own) {
        var free = " or not exists (select from tenure t where t.person_id = a.id)";
        return Access.scope(viewer.role(), Deed.IMPORT_PEOPLE) == Scope.TREE && own
                ? "(" + within(viewer) + free + ")"
                : within(viewer);
    }

    @Override
    public String mayRevive(Viewer viewer, boolean own) {
        return switch (Access.scope(viewer.role(), Deed.IMPORT_PEOPLE)) {
            case ALL -> "true";
            case TREE ->
                    "(a.reports_to = :viewer or "
                            + PeopleAccess.below(":viewer", "a.reports_to")
                            + ")";
            case NONE, OWN, LINK -> "false";
        };
    }

    private static String within(Viewer viewer) {
        return switch (Access.scope(viewer.role(), Deed.IMPORT_PEOPLE)) {
            case ALL -> "a.id <> :viewer";
            case TREE -> "a.id <> :viewer and " + PeopleAccess.below(":viewer", "a.id");
            case NONE, OWN, LINK -> "false";
        };
    }
}
