package io.kontor.planner;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.NewAccount;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives the accounts of a file their parents, and leaves out the rows whose parent cannot be. */
final class Families {

    private final Map<String, Account> known;
    private final Map<String, Account> wanted;
    private final Map<UUID, UUID> present;
    private final Plan plan;
    private final Map<String, Line> children = new LinkedHashMap<>();
    private final Map<String, List<String>> heirs = new HashMap<>();

    /**
     * @param known the accounts that are there, by name
     * @param wanted those of the file, by name
     * @param present the parents of all accounts that are there
     */
    Families(
            Map<String, Account> known,
            Map<String, Account> wanted,
            Map<UUID, UUID> present,
            Plan plan) {
        this.known = known;
        this.wanted = wanted;
        this.present = present;
        this.plan = plan;
    }

    void add(String name, Line line) {
        children.put(name, line);
        heirs.computeIfAbsent(line.get("parent"), _ -> new ArrayList<>()).add(name);
    }

    /** A row that stays out keeps its old parent, which may close a circle of the others. */
    void settle() {
        children.keySet().forEach(this::adopt);
        var turning = turning();
        while (!turning.isEmpty()) {
            turning.forEach(wanted::remove);
            turning.forEach(name -> refuse(name, "IN_A_CIRCLE", ""));
            turning = turning();
        }
    }

    private void adopt(String name) {
        if (!wanted.containsKey(name)) {
            return;
        }
        var parent = parent(name);
        if (parent == null) {
            refuseUnknown(name);
        } else {
            var child = new NewAccount(Objects.requireNonNull(wanted.get(name)));
            child.set(AccountField.PARENT, parent);
            wanted.put(name, child.account());
        }
    }

    private @Nullable UUID parent(String name) {
        var parent = line(name).get("parent");
        var account = wanted.getOrDefault(parent, known.get(parent));
        return account == null ? null : account.id();
    }

    private List<String> turning() {
        var lineage = new Lineage(parents());
        return children.keySet().stream()
                .filter(wanted::containsKey)
                .filter(this::isMoved)
                .filter(name -> lineage.turns(Objects.requireNonNull(wanted.get(name)).id()))
                .toList();
    }

    private boolean isMoved(String name) {
        var account = Objects.requireNonNull(wanted.get(name));
        return !Objects.equals(present.get(account.id()), account.parent());
    }

    private Map<UUID, UUID> parents() {
        var parents = new HashMap<>(present);
        wanted.values().stream()
                .filter(account -> account.parent() != null)
                .forEach(account -> parents.put(account.id(), account.parent()));
        return parents;
    }

    private void refuseUnknown(String name) {
        var like = Likeness.mostLike(line(name).get("parent"), wanted.keySet()).orElse("");
        refuse(name, "UNKNOWN", like);
    }

    /** Without a new account its children have no parent, nor have theirs. */
    private void refuse(String name, String reason, String suggestion) {
        wanted.remove(name);
        plan.refuse(line(name).error("parent", reason, suggestion));
        var orphans = new ArrayDeque<>(orphans(name));
        while (!orphans.isEmpty()) {
            var orphan = orphans.pop();
            if (wanted.remove(orphan) != null) {
                plan.refuse(line(orphan).error("parent", "UNKNOWN", ""));
                orphans.addAll(orphans(orphan));
            }
        }
    }

    private List<String> orphans(String name) {
        return known.containsKey(name) ? List.of() : heirs.getOrDefault(name, List.of());
    }

    private Line line(String name) {
        return Objects.requireNonNull(children.get(name));
    }

    /** In an order in which the database can take them in. */
    Lineage lineage() {
        return new Lineage(parents());
    }
}
