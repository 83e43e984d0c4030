package io.kontor.imports;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountImports;
import io.kontor.account.FieldValue;
import io.kontor.account.NewAccount;
import io.kontor.account.UnfitValue;
import io.kontor.security.Viewer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Accounts by name; a parent may come later in the same file. */
@Component
class AccountPlanner implements Planner {

    private final AccountImports accounts;

    AccountPlanner(AccountImports accounts) {
        this.accounts = accounts;
    }

    @Override
    public Kind kind() {
        return Kind.ACCOUNTS;
    }

    @Override
    public Mono<Plan> plan(List<Line> lines, Viewer viewer) {
        return Mono.zip(
                        accounts.importable(viewer).collectList(),
                        accounts.readable(viewer).collect(Collectors.toSet()))
                .map(both -> new Work(both.getT1(), both.getT2(), viewer).plan(lines));
    }

    private final class Work {
        private final Plan plan = new Plan();
        private final Map<String, Account> known = new HashMap<>();
        private final Map<String, Account> wanted = new LinkedHashMap<>();
        private final Map<String, Line> children = new LinkedHashMap<>();
        private final Set<String> taken;
        private final Viewer viewer;

        Work(List<Account> mine, Set<String> names, Viewer viewer) {
            mine.forEach(account -> known.putIfAbsent(account.name(), account));
            this.taken = names;
            this.viewer = viewer;
        }

        Plan plan(List<Line> lines) {
            lines.forEach(this::take);
            children.forEach(this::adopt);
            var added = new ArrayList<Account>();
            var changed = new ArrayList<AccountImports.Changed>();
            wanted.values().forEach(account -> sort(account, added, changed));
            return plan.by(accounts.bringIn(added, changed));
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
            } catch (UnfitValue unfit) {
                var like =
                        Mapping.mostLike(unfit.value(), FieldValue.choices(unfit.field()))
                                .orElse("");
                plan.refuse(line.error(unfit.field().key(), unfit.why().name(), like));
            }
        }

        private Account account(Line line, @Nullable Account present) {
            var values =
                    present == null ? new NewAccount(viewer.person()) : new NewAccount(present);
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
                var like = Mapping.mostLike(line.get("parent"), wanted.keySet()).orElse("");
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

        private void sort(
                Account account, List<Account> added, List<AccountImports.Changed> changed) {
            var present = known.get(account.name());
            if (present == null) {
                plan.add();
                added.add(account);
                return;
            }
            var cells = differences(present, account);
            plan.change(cells.size());
            if (!cells.isEmpty()) {
                changed.add(new AccountImports.Changed(present, account, cells.keySet()));
            }
        }

        private Map<AccountField, String> differences(Account present, Account account) {
            var cells = new EnumMap<AccountField, String>(AccountField.class);
            for (var target : Kind.ACCOUNTS.targets()) {
                var field = AccountField.of(target.key()).orElseThrow();
                var value = FieldValue.write(field.of(account));
                if (!value.equals(FieldValue.write(field.of(present)))) {
                    cells.put(field, value);
                }
            }
            return cells;
        }
    }
}
