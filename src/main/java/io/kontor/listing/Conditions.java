package io.kontor.listing;

import io.kontor.account.AccountField;
import io.kontor.account.Where;
import java.util.UUID;

/** What the conditions of a query are in SQL. */
record Conditions(Where where) {

    // What belongs to health is in a table of its own, where an index finds it.
    private static final String HEALTH =
            "exists (select from account_health h where h.account_id = a.id and %s)";

    void add(Condition condition) {
        if (AccountField.OF_HEALTH.contains(condition.field())) {
            where.also(HEALTH.formatted(health(condition)));
        } else {
            addOwn(condition);
        }
    }

    private String health(Condition condition) {
        return switch (condition) {
            case Condition.OneOf c ->
                    "h.state = any (" + given(c.codes().toArray(String[]::new)) + ")";
            case Condition.Between c -> healthBetween(c);
            case Condition.Empty c ->
                    c.field() == AccountField.TREND ? "h.trend is null" : "h.state = 'unknown'";
            default -> "false";
        };
    }

    private String healthBetween(Condition.Between c) {
        var field = c.field();
        var from =
                c.from() == null
                        ? "true"
                        : Order.health(field, true) + " >= " + number(field, c.from());
        var to =
                c.to() == null
                        ? "true"
                        : Order.health(field, false) + " <= " + number(field, c.to());
        return from + " and " + to;
    }

    private String number(AccountField field, Object bound) {
        var number = "cast(" + given(bound) + " as double precision)";
        return field == AccountField.COVERAGE ? number + " / 100" : number;
    }

    private String given(Object value) {
        var p = where.free();
        where.value(p, value);
        return ":" + p;
    }

    private void addOwn(Condition condition) {
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
            case MONEY, NUMBER, DATE, PERSON, REFERENCE -> column + " is null";
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
