package io.kontor.account;

import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Organisation;

/** Says in memory what {@link Reach} says in SQL: whether an account is within a scope. */
final class Visibility {

    private Visibility() {}

    static boolean reaches(Viewer viewer, Deed deed, Account account, Organisation organisation) {
        return switch (Access.scope(viewer.role(), deed)) {
            case NONE -> false;
            case ALL -> true;
            case OWN -> owns(viewer, account) || isOnTeam(viewer, account);
            case TREE ->
                    owns(viewer, account)
                            || isOnTeam(viewer, account)
                            || organisation.subtree(viewer.person()).contains(account.owner());
            case LINK -> isLiaison(viewer, account);
        };
    }

    private static boolean owns(Viewer viewer, Account account) {
        return account.owner().equals(viewer.person());
    }

    private static boolean isOnTeam(Viewer viewer, Account account) {
        return account.team().stream().anyMatch(m -> m.person().equals(viewer.person()));
    }

    private static boolean isLiaison(Viewer viewer, Account account) {
        return account.team().stream()
                .anyMatch(m -> m.person().equals(viewer.person()) && m.part().isLiaison());
    }
}
