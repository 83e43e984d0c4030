package io.kontor.planner;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.NewAccount;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parents that a file of accounts names; a parent may come later than its child. */
final class Parents {

    private final Map<String, Line> children = new LinkedHashMap<>();
    private final Map<String, Account> known;
    private final Map<String, Account> wanted;
    private final Plan plan;

    /**
     * @param known what is there, by name
     * @param wanted what the file asks for, by name; what cannot be is taken out of it
     */
    Parents(Map<String, Account> known, Map<String, Account> wanted, Plan plan) {
        this.known = known;
        this.wanted = wanted;
        this.plan = plan;
    }

    void take(String child, Line line) {
        children.put(child, line);
    }

    /** Gives the children their parents, and refuses those that cannot have them. */
    void settle() {
        children.forEach(this::adopt);
        circles().forEach(name -> leaveOut(name, "CIRCLE", ""));
        leaveOrphansOut();
    }

    private void adopt(String name, Line line) {
        var parent = parent(line);
        if (parent == null) {
            var like = Likeness.mostLike(line.get("parent"), wanted.keySet()).orElse("");
            leaveOut(name, "UNKNOWN", like);
        } else {
            var child = new NewAccount(wanted(name));
            child.set(AccountField.PARENT, parent);
            wanted.put(name, child.account());
        }
    }

    private void leaveOut(String name, String reason, String like) {
        wanted.remove(name);
        plan.refuse(Objects.requireNonNull(children.get(name)).error("parent", reason, like));
    }

    /** Those that would become their own parent, with what else is in the file and is there. */
    private List<String> circles() {
        var above = new HashMap<UUID, UUID>();
        Stream.concat(known.values().stream(), wanted.values().stream())
                .filter(account -> account.parent() != null)
                .forEach(account -> above.put(account.id(), account.parent()));
        return children.keySet().stream()
                .filter(wanted::containsKey)
                .filter(name -> isInCircle(wanted(name).id(), above))
                .toList();
    }

    private static boolean isInCircle(UUID account, Map<UUID, UUID> above) {
        var seen = new HashSet<UUID>();
        var next = above.get(account);
        while (next != null && !next.equals(account) && seen.add(next)) {
            next = above.get(next);
        }
        return account.equals(next);
    }

    /** A row whose parent stays out stays out too, and so do the rows below it. */
    private void leaveOrphansOut() {
        List<String> orphans;
        do {
            orphans =
                    children.entrySet().stream()
                            .filter(child -> wanted.containsKey(child.getKey()))
                            .filter(child -> parent(child.getValue()) == null)
                            .map(Map.Entry::getKey)
                            .toList();
            orphans.forEach(name -> leaveOut(name, "LEFT_OUT", ""));
        } while (!orphans.isEmpty());
    }

    private Account wanted(String name) {
        return Objects.requireNonNull(wanted.get(name));
    }

    private @Nullable UUID parent(Line line) {
        var name = line.get("parent");
        var account = wanted.getOrDefault(name, known.get(name));
        return account == null ? null : account.id();
    }
}
