package io.kontor.book;

import io.kontor.account.Account;
import io.kontor.account.AccountService;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Names of parent accounts, read together for a page of rows; a parent out of reach has none. */
final class AccountNames {

    private final AccountService accounts;
    private final Viewer viewer;
    private final Map<UUID, String> names = new ConcurrentHashMap<>();

    AccountNames(AccountService accounts, Viewer viewer) {
        this.accounts = accounts;
        this.viewer = viewer;
    }

    void learn(Collection<Account> page) {
        page.forEach(account -> names.put(account.id(), account.name()));
        var unknown =
                page.stream()
                        .map(Account::parent)
                        .filter(Objects::nonNull)
                        .filter(parent -> !names.containsKey(parent))
                        .distinct()
                        .toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(parent -> names.put(parent, ""));
            var found = Live.await(accounts.accounts(unknown, viewer).collectList());
            Objects.requireNonNull(found).forEach(a -> names.put(a.id(), a.name()));
        }
    }

    String of(UUID account) {
        return names.getOrDefault(account, "");
    }
}
