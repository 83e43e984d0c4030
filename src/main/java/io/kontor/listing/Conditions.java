package io.kontor.listing;

import io.kontor.account.AccountField;
import io.kontor.account.Where;
import java.util.UUID;

/** What the conditions of a query are in SQL. */
record Conditions(Where where) {

    void add(Condition condition) {
        var column = "a." + condition.field().column();
        var p = where.free();
        switch (condition) {
            case Condition.Contains c ->
                    where.and(column + " ilike :" + p, p, "%" + escaped(c.text()) + "%");
            case Condition.OneOf c ->
                    where.and(column + " = any (:" + p + ")", p, c.codes().toArray(String[]::new));
            case Condition.Between c -> between(column, c);
            case Condition.OwnedBy c ->
                    where.and(column + " = any (:" + p + ")", p, c.people().toArray(UUID[]::new));
            case Condition.TeamOf c ->
                    where.and(column + " = any (array(select subtree(:" + p + ")))", p, c.person());
            case Condition.Below c ->
                    where.and(
                            column + " = any (array(select placed_below(:" + p + ")))",
                            p,
                            c.position());
            case Condition.ChildOf c -> where.and(column + " = :" + p, p, c.parent());
            case Condition.Tagged c ->
                    where.and(column + " @> :" + p, p, c.tags().toArray(String[]::new));
            case Condition.Empty c -> where.also(empty(c.field(), column));
        }
    }

    private void between(String column, Condition.Between c) {
        if (c.from() != null) {
            var p = where.free();
            where.and(column + " >= :" + p, p, c.from());
        }
        if (c.to() != null) {
            var p = where.free();
            where.and(column + " <= :" + p, p, c.to());
        }
    }

    private static String empty(AccountField field, String column) {
        return switch (field.kind()) {
            case TEXT, CHOICE -> "coalesce(" + column + ", '') = ''";
            case TAGS -> column + " = '{}'";
            case MONEY, DATE, PERSON, REFERENCE -> column + " is null";
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
