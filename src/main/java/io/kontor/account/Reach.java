package io.kontor.account;

import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import io.kontor.team.Organisation;
import java.util.UUID;

/** Which accounts somebody reaches, as a condition for the SQL of every module: the one rule. */
public final class Reach {

    // Scalar arrays rather than subqueries: with them the planner can join two indexes by "or".
    private static final String ON_TEAM =
            "a.id = any (array(select t.account_id from account_team t where t.person_id ="
                    + " :viewer))";
    private static final String OWNED = "a.owner_id = :viewer";
    private static final String IN_TREE = "a.owner_id = any (array(select subtree(:viewer)))";
    private static final String LINKED =
            "a.id = any (array(select t.account_id from account_team t where t.person_id = :viewer"
                    + " and t.role in ('sales_liaison', 'technical_liaison')))";

    private Reach() {}

    /**
     * A condition on a row of the table account called {@code a}; it always has the parameter
     * {@code :viewer}, the id of the person.
     */
    public static String sql(Viewer viewer, Deed deed) {
        return within(Access.scope(viewer.role(), deed));
    }

    /** Whether somebody reaches every account of an owner: the rule for what is kept in memory. */
    public static boolean ownedBy(UUID owner, Viewer viewer, Deed deed, Organisation now) {
        return switch (Access.scope(viewer.role(), deed)) {
            case ALL -> true;
            case OWN -> owner.equals(viewer.person());
            case TREE -> now.subtree(viewer.person()).contains(owner);
            case NONE, LINK -> false;
        };
    }

    static String within(Scope scope) {
        return switch (scope) {
            case ALL -> "cast(:viewer as uuid) is not null";
            case NONE -> "cast(:viewer as uuid) is null";
            case OWN -> "(" + OWNED + " or " + ON_TEAM + ")";
            case TREE -> "(" + IN_TREE + " or " + ON_TEAM + ")";
            case LINK -> LINKED;
        };
    }
}
