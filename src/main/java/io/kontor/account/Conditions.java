package io.kontor.account;

import io.kontor.change.Bind;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

/** The where clause of a query within a viewer's scope, with its values. */
final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Conditions() {}

    /** What the viewer reaches of what the query asks for; the account is called {@code a}. */
    static Conditions of(AccountQuery query, Viewer viewer, Scope scope) {
        var conditions = new Conditions();
        conditions.within(viewer.person(), scope);
        query.conditions().forEach(conditions::add);
        return conditions;
    }

    String sql() {
        return clauses.isEmpty() ? "true" : String.join("\n  and ", clauses);
    }

    DatabaseClient.GenericExecuteSpec bind(DatabaseClient.GenericExecuteSpec sql) {
        return sql.bindValues(values);
    }

    Conditions and(String clause, String name, Object value) {
        value(name, value);
        return also(clause);
    }

    Conditions also(String clause) {
        clauses.add(clause);
        return this;
    }

    void value(String name, Object value) {
        values.put(name, value);
    }

    private void within(UUID viewer, Scope scope) {
        if (scope != Scope.ALL) {
            and(Reach.within(scope), "viewer", viewer);
        }
    }

    private void add(Condition condition) {
        var column = "a." + condition.field().column();
        var p = "c" + values.size();
        switch (condition) {
            case Condition.Contains c ->
                    and(column + " ilike :" + p, p, "%" + escaped(c.text()) + "%");
            case Condition.OneOf c ->
                    and(column + " = any (:" + p + ")", p, c.codes().toArray(String[]::new));
            case Condition.Between c -> between(column, c);
            case Condition.OwnedBy c ->
                    and(column + " = any (:" + p + ")", p, c.people().toArray(UUID[]::new));
            case Condition.TeamOf c ->
                    and(column + " = any (array(select subtree(:" + p + ")))", p, c.person());
            case Condition.ChildOf c -> and(column + " = :" + p, p, c.parent());
            case Condition.Tagged c ->
                    and(column + " @> :" + p, p, c.tags().toArray(String[]::new));
            case Condition.Empty c -> clauses.add(empty(c.field(), column));
        }
    }

    private void between(String column, Condition.Between c) {
        if (c.from() != null) {
            var p = "c" + values.size();
            and(column + " >= :" + p, p, c.from());
        }
        if (c.to() != null) {
            var p = "c" + values.size();
            and(column + " <= :" + p, p, c.to());
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

    static Object bindable(AccountField field, @Nullable Object value) {
        return value instanceof List<?> list
                ? list.toArray(String[]::new)
                : Bind.of(field.kind().type(), value);
    }
}
