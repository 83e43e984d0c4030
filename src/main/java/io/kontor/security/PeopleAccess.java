package io.kontor.security;

import static io.kontor.security.PeopleScope.DIRECT;
import static io.kontor.security.PeopleScope.NONE;
import static io.kontor.security.PeopleScope.TREE;
import static io.kontor.security.PeopleScope.UNIT;

import io.kontor.team.Role;

/** Who may see and do what with people's careers and pay. What is not listed is not allowed. */
public final class PeopleAccess {

    private PeopleAccess() {}

    /** The people of whom this role may do this. */
    public static PeopleScope scope(Role role, PeopleDeed deed) {
        return switch (deed) {
            case READ_FILE -> of(role, DIRECT, TREE, TREE, UNIT);
            case WRITE_FILE -> of(role, DIRECT, DIRECT, NONE, UNIT);
            case DRAFT -> of(role, DIRECT, TREE, TREE, UNIT);
            case PROPOSE -> of(role, DIRECT, TREE, NONE, NONE);
            case ENDORSE -> of(role, NONE, TREE, NONE, NONE);
            case APPROVE -> of(role, NONE, NONE, TREE, NONE);
            case READ_PAY -> of(role, NONE, TREE, TREE, UNIT);
            case READ_PLACE -> of(role, DIRECT, TREE, TREE, UNIT);
            case IMPORT_FILES, CALIBRATE, CHECK, WRITE_PAY, EDIT_LADDER, FAIRNESS ->
                    of(role, NONE, NONE, NONE, UNIT);
        };
    }

    private static PeopleScope of(
            Role role, PeopleScope lead, PeopleScope director, PeopleScope vp, PeopleScope hr) {
        return switch (role) {
            case LEAD -> lead;
            case DIRECTOR -> director;
            case VP -> vp;
            case HR -> hr;
            case ASSISTANT, ASSOCIATE, MANAGER, LIAISON, ADMIN -> NONE;
        };
    }

    public static boolean may(Role role, PeopleDeed deed) {
        return scope(role, deed) != NONE;
    }

    /**
     * The rule as a condition on a row of the table person called {@code p}; it always has the
     * parameter {@code :viewer}, the id of the person who asks.
     */
    public static String sql(Viewer viewer, PeopleDeed deed) {
        return switch (scope(viewer.role(), deed)) {
            case NONE -> "cast(:viewer as uuid) is null";
            case DIRECT -> "(p.reports_to = :viewer and p.id <> :viewer)";
            case TREE -> "(p.id <> :viewer and " + below(":viewer", "p.id") + ")";
            case UNIT ->
                    "(p.id <> :viewer and p.role <> 'HR' and not " + below("p.id", ":viewer") + ")";
        };
    }

    /**
     * Whether somebody is below somebody, as a condition, by the reporting line alone: a deputy
     * sees accounts, never what belongs to people, and acts on nobody's.
     *
     * @param superior what gives the id of the one above, in SQL
     * @param person what gives that of the other
     */
    public static String below(String superior, String person) {
        return "exists (select from reach r where r.superior_id = %s and r.person_id = %s and not r.delegated)"
                .formatted(superior, person);
    }
}
