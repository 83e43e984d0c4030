package io.kontor.stream;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.change.Change;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How much of a change somebody is told: the one rule of the stream. */
record Telling(AccountService accounts, Team team) {

    /** A change of an account within reach; who may not read history hears only what is so now. */
    Optional<Told> of(Change change, Account account, Viewer viewer) {
        if (!accounts.mayFollow(viewer, change, account)) {
            return Optional.empty();
        }
        return Optional.of(
                new Told.Changed(
                        accounts.may(viewer, Deed.READ_HISTORY, account)
                                ? change
                                : change.asOf(now(change, account))));
    }

    private static Map<String, @Nullable Object> now(Change change, Account account) {
        var now = new LinkedHashMap<String, @Nullable Object>();
        if (change.record().equals(account.id())) {
            for (var column : change.columns()) {
                AccountField.ofColumn(column).ifPresent(f -> now.put(column, f.of(account)));
            }
        }
        return now;
    }

    /** Whether an account was within reach until this change took it away. */
    Optional<Told> left(Change change, Viewer viewer) {
        boolean was =
                switch (change.entity()) {
                    case "account" -> owned(change, viewer);
                    case "account_team" -> isLeaving(change, viewer);
                    default -> false;
                };
        return was ? Optional.of(new Told.Gone(change)) : Optional.empty();
    }

    private boolean owned(Change change, Viewer viewer) {
        var owner = change.before().get(AccountField.OWNER.columnName());
        if (owner == null) {
            return false;
        }
        var id = UUID.fromString(owner.toString());
        return switch (Access.scope(viewer.role(), Deed.READ)) {
            case ALL -> true;
            case TREE -> team.now().subtree(viewer.person()).contains(id);
            case OWN -> id.equals(viewer.person());
            case LINK, NONE -> false;
        };
    }

    private static boolean isLeaving(Change change, Viewer viewer) {
        var part = String.valueOf(change.before().get("role"));
        boolean counts =
                Access.scope(viewer.role(), Deed.READ) != Scope.LINK || part.endsWith("liaison");
        return counts
                && change.operation() == Change.Operation.DELETE
                && viewer.person().toString().equals(change.before().get("person_id"));
    }
}
