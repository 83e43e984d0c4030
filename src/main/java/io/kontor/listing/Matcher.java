package io.kontor.listing;

import io.kontor.account.Account;
import io.kontor.account.FieldValue;
import io.kontor.team.Organisation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in memory what {@link Conditions} says in SQL: whether an account matches a query. */
final class Matcher {

    private Matcher() {}

    static boolean matches(AccountQuery query, Account account, Organisation organisation) {
        return query.conditions().stream().allMatch(c -> matches(c, account, organisation));
    }

    private static boolean matches(Condition condition, Account account, Organisation people) {
        var value = condition.field().of(account);
        return switch (condition) {
            case Condition.Contains c -> lower(value).contains(lower(c.text()));
            case Condition.OneOf c -> c.codes().contains(FieldValue.write(value));
            case Condition.Between c -> between(c, value);
            case Condition.OwnedBy c -> c.people().contains(account.owner());
            case Condition.TeamOf c -> people.subtree(c.person()).contains(account.owner());
            case Condition.Below c -> people.placedBelow(c.position()).contains(account.owner());
            case Condition.ChildOf c -> c.parent().equals(account.parent());
            case Condition.Tagged c -> account.tags().containsAll(c.tags());
            case Condition.Empty _ -> FieldValue.write(value).isEmpty();
        };
    }

    private static boolean between(Condition.Between c, @Nullable Object value) {
        return switch (value) {
            case BigDecimal number ->
                    (c.from() == null || number.compareTo((BigDecimal) c.from()) >= 0)
                            && (c.to() == null || number.compareTo((BigDecimal) c.to()) <= 0);
            case LocalDate date ->
                    (c.from() == null || !date.isBefore((LocalDate) c.from()))
                            && (c.to() == null || !date.isAfter((LocalDate) c.to()));
            case null, default -> false;
        };
    }

    private static String lower(@Nullable Object value) {
        return FieldValue.write(value).toLowerCase(Locale.ROOT);
    }
}
