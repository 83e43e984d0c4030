package io.kontor.account;

import io.kontor.change.Change;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an account.
 *
 * @param account as it is now; null when it is gone, or out of the viewer's reach
 */
public record AccountEvent(UUID id, @Nullable Account account, List<Change> changes) {

    public AccountEvent {
        changes = List.copyOf(changes);
    }

    AccountEvent outOfReach() {
        return new AccountEvent(id, null, changes);
    }

    /** The fields of the account itself that changed. */
    public Set<AccountField> fields() {
        return changes.stream()
                .filter(change -> change.record().equals(id))
                .flatMap(change -> change.columns().stream())
                .flatMap(column -> AccountField.ofColumn(column).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the account came to be with these changes. */
    public boolean isNew() {
        return changes.stream()
                .anyMatch(c -> c.record().equals(id) && c.operation() == Change.Operation.INSERT);
    }
}
