package io.kontor.security;

import static io.kontor.security.Scope.ALL;
import static io.kontor.security.Scope.LINK;
import static io.kontor.security.Scope.NONE;
import static io.kontor.security.Scope.OWN;
import static io.kontor.security.Scope.TREE;

import io.kontor.team.Role;
import java.util.Optional;

/** Who may see and do what with accounts: the one place. What is not listed is not allowed. */
public final class Access {

    private Access() {}

    /** The accounts on which this role may do this. */
    public static Scope scope(Role role, Deed deed) {
        return switch (deed) {
            case READ -> read(role);
            case EDIT -> edit(role);
            case REASSIGN -> role == Role.VP || role == Role.DIRECTOR ? TREE : NONE;
            case CREATE -> edit(role);
            case DELETE -> leading(role);
            case IMPORT -> role == Role.VP ? TREE : edit(role);
            case READ_HISTORY -> history(role);
            case IMPORT_PEOPLE -> role == Role.HR || role == Role.VP ? ALL : leading(role);
            case EDIT_CONTACTS, LOG_CARE -> role == Role.ASSISTANT ? OWN : care(role);
            case READ_CARE -> readCare(role);
            case CARE -> care(role);
            case READ_HEALTH -> readHealth(role);
            case CHECK_SCORE -> checkScore(role);
            case RATE -> rate(role);
            case REORGANISE -> role == Role.HR ? ALL : role == Role.VP ? TREE : NONE;
            case SET_NORMS -> role == Role.HR || role == Role.VP ? ALL : NONE;
            case READ_MODEL -> mayReadModel(role) ? ALL : NONE;
            case TRY_MODEL -> role == Role.ADMIN || role == Role.VP ? ALL : NONE;
            case SET_MODEL -> role == Role.ADMIN ? ALL : NONE;
            case APPROVE_OVERRIDE -> role == Role.LEAD ? TREE : NONE;
        };
    }

    public static boolean may(Role role, Deed deed) {
        return scope(role, deed) != NONE;
    }

    /**
     * What it takes to be told of changes to a table; empty where this role is never told. Some
     * interactions are internal, so a liaison reads the others on the page of the account.
     */
    public static Optional<Deed> toFollow(Role role, String table) {
        return switch (table) {
            case "account", "account_team", "opportunity" -> Optional.of(Deed.READ);
            case "contact", "holding", "renewal", "idea" -> Optional.of(Deed.READ);
            case "reading", "override" ->
                    role == Role.LIAISON ? Optional.empty() : Optional.of(Deed.READ_HEALTH);
            case "concern", "task", "question" -> Optional.of(Deed.READ_CARE);
            case "interaction" ->
                    role == Role.LIAISON ? Optional.empty() : Optional.of(Deed.READ_CARE);
            default -> Optional.empty();
        };
    }

    private static Scope read(Role role) {
        return switch (role) {
            case ASSISTANT, ASSOCIATE -> OWN;
            case MANAGER, LEAD, DIRECTOR -> TREE;
            case VP -> ALL;
            case LIAISON -> LINK;
            case HR, ADMIN -> NONE;
        };
    }

    private static Scope edit(Role role) {
        return switch (role) {
            case ASSOCIATE, MANAGER -> OWN;
            case LEAD, DIRECTOR -> TREE;
            case ASSISTANT, VP, LIAISON, HR, ADMIN -> NONE;
        };
    }

    private static Scope leading(Role role) {
        return role == Role.LEAD || role == Role.DIRECTOR ? TREE : NONE;
    }

    private static Scope readCare(Role role) {
        return switch (role) {
            case ASSISTANT, ASSOCIATE, MANAGER -> OWN;
            case LEAD, DIRECTOR, VP -> TREE;
            case LIAISON -> LINK;
            case HR, ADMIN -> NONE;
        };
    }

    private static Scope care(Role role) {
        return switch (role) {
            case ASSOCIATE, MANAGER -> OWN;
            case LEAD -> TREE;
            case ASSISTANT, DIRECTOR, VP, LIAISON, HR, ADMIN -> NONE;
        };
    }

    private static Scope readHealth(Role role) {
        return switch (role) {
            case ASSISTANT, ASSOCIATE -> OWN;
            case MANAGER, LEAD, DIRECTOR -> TREE;
            case VP -> ALL;
            case LIAISON -> LINK;
            case HR, ADMIN -> NONE;
        };
    }

    private static Scope checkScore(Role role) {
        return switch (role) {
            case LEAD, DIRECTOR -> TREE;
            case VP, ADMIN -> ALL;
            case ASSISTANT, ASSOCIATE, MANAGER, LIAISON, HR -> NONE;
        };
    }

    /** Whoever reads why a score is what it is may know how it is computed. */
    private static boolean mayReadModel(Role role) {
        return role == Role.ADMIN || role != Role.LIAISON && readHealth(role) != NONE;
    }

    private static Scope rate(Role role) {
        return switch (role) {
            case MANAGER -> OWN;
            case LEAD -> TREE;
            case ASSISTANT, ASSOCIATE, DIRECTOR, VP, LIAISON, HR, ADMIN -> NONE;
        };
    }

    private static Scope history(Role role) {
        return switch (role) {
            case MANAGER -> OWN;
            case LEAD, DIRECTOR -> TREE;
            case VP -> ALL;
            case ASSISTANT, ASSOCIATE, LIAISON, HR, ADMIN -> NONE;
        };
    }
}
