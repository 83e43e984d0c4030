package io.kontor.account;

import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;

/** A where clause on accounts within a viewer's scope, with its values. */
public final class Where {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Where() {}

    /** What the viewer reaches; the account is called {@code a}. */
    public static Where within(Viewer viewer, Scope scope) {
        var where = new Where();
        return scope == Scope.ALL
                ? where
                : where.and(Reach.within(scope), "viewer", viewer.person());
    }

    public Where and(String clause, String name, Object value) {
        value(name, value);
        return also(clause);
    }

    public Where also(String clause) {
        clauses.add(clause);
        return this;
    }

    public void value(String name, Object value) {
        values.put(name, value);
    }

    /** A name that no value has yet. */
    public String free() {
        return "c" + values.size();
    }

    public String sql() {
        return clauses.isEmpty() ? "true" : String.join("\n  and ", clauses);
    }

    public DatabaseClient.GenericExecuteSpec bind(DatabaseClient.GenericExecuteSpec sql) {
        return sql.bindValues(values);
    }
}
