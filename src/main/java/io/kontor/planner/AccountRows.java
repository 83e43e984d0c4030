package io.kontor.planner;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountImports.Changed;
import io.kontor.account.FieldValue;
import io.kontor.account.NewAccount;
import io.kontor.account.UnfitValue;
import io.kontor.security.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a file of accounts, compared with the accounts that are there. */
final class AccountRows {

    private final Plan plan = new Plan();
    private final Map<String, Account> known = new HashMap<>();
    private final Map<String, Account> wanted = new LinkedHashMap<>();
    private final Map<String, Line> children = new LinkedHashMap<>();
    private final List<Account> added = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final Set<String> taken;
    private final Sectors sectors;
    private final Viewer viewer;
    private final Progress progress;

    AccountRows(List<Account> mine, Set<String> names, Viewer viewer, Progress progress) {
        mine.forEach(account -> known.putIfAbsent(account.name(), account));
        this.sectors = new Sectors(mine.stream().map(Account::sector).toList());
        this.taken = names;
        this.viewer = viewer;
        this.progress = progress;
    }

    Plan read(List<Line> lines) {
        progress.begin(Progress.Stage.CHECKING, lines.size());
        for (var line : lines) {
            take(line);
            progress.more(1);
        }
        children.forEach(this::adopt);
        wanted.values().forEach(this::sort);
        return plan;
    }

    /** New accounts, parents before their children. */
    List<Account> added() {
        return Families.parentsFirst(added);
    }

    List<Changed> changed() {
        return changed;
    }

    private void take(Line line) {
        var name = line.get("name");
        if (name.isBlank()) {
            plan.refuse(line.error("name", "MISSING", ""));
        } else if (taken.contains(name) && !known.containsKey(name)) {
            plan.refuse(line.error("name", "NOT_ALLOWED", ""));
        } else if (wanted.containsKey(name)) {
            plan.refuse(line.error("name", "TWICE", ""));
        } else {
            read(line, name);
        }
    }

    private void read(Line line, String name) {
        try {
            wanted.put(name, account(line, known.get(name)));
            if (!line.get("parent").isBlank()) {
                children.put(name, line);
            }
            sectors.meant(line.get("sector"))
                    .ifPresent(meant -> plan.warn(line.error("sector", "LIKE", meant)));
        } catch (UnfitValue unfit) {
            var like = Likeness.mostLike(unfit.value(), FieldValue.choices(unfit.field()));
            plan.refuse(line.error(unfit.field().key(), unfit.why().name(), like.orElse("")));
        }
    }

    private Account account(Line line, @Nullable Account present) {
        var values = present == null ? new NewAccount(viewer.person()) : new NewAccount(present);
        if (present == null) {
            values.set(AccountField.EXTERNAL_KEY, line.get("name"));
        }
        for (var target : Kind.ACCOUNTS.targets()) {
            var field = AccountField.of(target.key()).orElseThrow();
            var text = line.get(target.key());
            boolean isGiven = line.has(target.key()) && field != AccountField.PARENT;
            if (isGiven && !(text.isBlank() && hasDefault(field))) {
                values.set(field, FieldValue.read(field, text));
            }
        }
        return values.account();
    }

    private static boolean hasDefault(AccountField field) {
        return field == AccountField.TIER
                || field == AccountField.STATUS
                || field == AccountField.CURRENCY;
    }

    private void adopt(String name, Line line) {
        var parent = parent(line.get("parent"));
        if (parent == null) {
            wanted.remove(name);
            var like = Likeness.mostLike(line.get("parent"), wanted.keySet()).orElse("");
            plan.refuse(line.error("parent", "UNKNOWN", like));
        } else {
            var child = new NewAccount(Objects.requireNonNull(wanted.get(name)));
            child.set(AccountField.PARENT, parent);
            wanted.put(name, child.account());
        }
    }

    private @Nullable UUID parent(String name) {
        var account = wanted.getOrDefault(name, known.get(name));
        return account == null ? null : account.id();
    }

    private void sort(Account account) {
        var present = known.get(account.name());
        if (present == null) {
            plan.add();
            added.add(account);
            return;
        }
        var fields = Differences.between(present, account);
        plan.change(fields.size());
        if (!fields.isEmpty()) {
            changed.add(new Changed(present, account, fields));
        }
    }
}
