package io.kontor.planner;

import static java.util.Comparator.comparingInt;

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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The rows of a file of accounts, compared with the accounts that are there. */
final class AccountRows {

    private final Plan plan = new Plan();
    private final Map<String, Account> known = new HashMap<>();
    private final Map<String, Account> wanted = new LinkedHashMap<>();
    private final Families families;
    private final List<Account> added = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final Set<String> taken;
    private final Sectors sectors;
    private final Viewer viewer;
    private final Progress progress;

    AccountRows(
            List<Account> mine,
            Set<String> names,
            Map<UUID, UUID> parents,
            Viewer viewer,
            Progress progress) {
        mine.forEach(account -> known.putIfAbsent(account.name(), account));
        this.sectors = new Sectors(mine.stream().map(Account::sector).toList());
        this.families = new Families(known, wanted, parents, plan);
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
        families.settle();
        wanted.values().forEach(this::sort);
        return plan;
    }

    /** New accounts, parents before their children. */
    List<Account> added() {
        var lineage = families.lineage();
        return added.stream().sorted(comparingInt(a -> lineage.depth(a.id()))).toList();
    }

    /** Parents first here too, one level at a time, so that nothing is below itself in between. */
    Flux<List<Changed>> levels() {
        var lineage = families.lineage();
        return Flux.fromIterable(changed)
                .sort(comparingInt(c -> place(c, lineage)))
                .bufferUntilChanged(c -> place(c, lineage))
                .concatMap(level -> Flux.fromIterable(level).buffer(Planner.TOGETHER));
    }

    private static int place(Changed change, Lineage lineage) {
        boolean isMoved = change.fields().contains(AccountField.PARENT);
        return isMoved ? lineage.depth(change.after().id()) : 0;
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
                families.add(name, line);
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
