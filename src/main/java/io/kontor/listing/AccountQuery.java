package io.kontor.listing;

import io.kontor.account.AccountField;
import io.kontor.account.Where;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import io.kontor.team.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which accounts, in which order; ties are in the order of their ids. */
public record AccountQuery(List<Condition> conditions, List<Sort> sorts) {

    public static final AccountQuery ALL = new AccountQuery(List.of(), List.of());

    public AccountQuery {
        conditions = List.copyOf(conditions);
        sorts = List.copyOf(sorts);
    }

    public AccountQuery where(List<Condition> other) {
        return new AccountQuery(other, sorts);
    }

    public AccountQuery by(List<Sort> other) {
        return new AccountQuery(conditions, other);
    }

    public AccountQuery and(Condition condition) {
        var all = new java.util.ArrayList<>(conditions);
        all.add(condition);
        return where(all);
    }

    /** What the viewer reaches of it, as a where clause on the account called {@code a}. */
    public Where within(Viewer viewer, Scope scope) {
        figuresFor(viewer)
                .ifPresent(
                        field -> {
                            throw new UnsortableField(field);
                        });
        var conditions = new Conditions(Where.within(viewer, scope));
        this.conditions.forEach(conditions::add);
        return conditions.where();
    }

    /** Who may know the state only learns nothing more from an order or a filter. */
    Optional<AccountField> figuresFor(Viewer viewer) {
        return Stream.concat(
                        sorts.stream().map(Sort::field), conditions.stream().map(Condition::field))
                .filter(field -> viewer.role() == Role.LIAISON)
                .filter(AccountField.FIGURES::contains)
                .findFirst();
    }

    /** The order asked for, or by name where none is. */
    List<Sort> order() {
        return sorts.isEmpty() ? List.of(new Sort(AccountField.NAME, false)) : sorts;
    }
}
