package io.kontor.account;

import io.kontor.change.Change;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an account.
 *
 * @param account as it is now; null when it is gone, or out of the viewer's reach
 * @param changes those the viewer may know of; none when the account is gone or out of reach
 */
public record AccountEvent(UUID id, @Nullable Account account, List<Change> changes) {

    public AccountEvent {
        changes = List.copyOf(changes);
    }

    AccountEvent outOfReach() {
        return new AccountEvent(id, null, List.of());
    }

    AccountEvent of(Account seen, Predicate<Change> told) {
        return new AccountEvent(id, seen, changes.stream().filter(told).toList());
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
