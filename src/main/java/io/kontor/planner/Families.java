package io.kontor.planner;

import io.kontor.account.Account;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts in an order in which the database can take them in. */
final class Families {

    private Families() {}

    static List<Account> parentsFirst(List<Account> accounts) {
        Map<UUID, Account> byId = new HashMap<>();
        accounts.forEach(account -> byId.put(account.id(), account));
        var placed = new LinkedHashSet<Account>();
        accounts.forEach(account -> place(account, byId, placed));
        return List.copyOf(placed);
    }

    private static void place(Account account, Map<UUID, Account> byId, Set<Account> placed) {
        var line = new ArrayDeque<Account>();
        @Nullable Account next = account;
        while (next != null && !placed.contains(next) && !line.contains(next)) {
            line.push(next);
            next = next.parent() == null ? null : byId.get(next.parent());
        }
        placed.addAll(line);
    }
}
