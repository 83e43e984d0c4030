package io.kontor.care;

import io.kontor.account.Reach;
import io.kontor.security.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The statements for a kind of record; values are bound in the order of the fields. */
record EntrySql(Kind kind, Viewer viewer) {

    String select(String condition, String order) {
        var columns =
                kind.fields().stream()
                        .map(field -> field.asText() + " as \"" + field.key() + "\"")
                        .collect(Collectors.joining(", "));
        return """
               select r.id, r.account_id, a.name as account_name, %s
               from %s r join account a on a.id = r.account_id
               where (%s) and (%s)
               order by %s
               """
                .formatted(columns, kind.table(), condition, kind.maySee(viewer), order);
    }

    /** Sets fields only where each still has the value seen, or the new one already. */
    String compareAndSet(List<Field> fields) {
        var sets = new ArrayList<String>();
        var conditions = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var value = value("value", i, field);
            sets.add(field.column() + " = " + value);
            if (field.also() != null) {
                sets.add(field.also().replace(":value", value));
            }
            conditions.add(
                    "(r.%1$s is not distinct from %2$s or r.%1$s is not distinct from %3$s)"
                            .formatted(field.column(), value("seen", i, field), value));
            conditions.add(kind.mayEdit(field, viewer));
            conditions.add(sameAccount(field, value));
        }
        return "update %s r set %s from account a where a.id = r.account_id and r.id = :id and %s"
                .formatted(kind.table(), String.join(", ", sets), allOf(conditions));
    }

    String mayEdit(List<Field> fields) {
        var rights = fields.stream().map(field -> kind.mayEdit(field, viewer)).distinct().toList();
        return "select %s as may from %s r join account a on a.id = r.account_id where r.id = :id"
                .formatted(allOf(rights), kind.table());
    }

    String insert(List<Field> given) {
        var columns = new ArrayList<>(List.of("id", "account_id"));
        var values = new ArrayList<>(List.of(":id", "a.id"));
        var conditions = new ArrayList<>(List.of(Reach.sql(viewer, kind.create())));
        for (var field : kind.fields()) {
            int i = given.indexOf(field);
            if (i >= 0) {
                columns.add(field.column());
                values.add(value("value", i, field));
                conditions.add(sameAccount(field, value("value", i, field)));
            } else if (field.initial() != null) {
                columns.add(field.column());
                values.add(field.initial());
            }
        }
        return "insert into %s (%s) select %s from account a where a.id = :account and %s"
                .formatted(
                        kind.table(),
                        String.join(", ", columns),
                        String.join(", ", values),
                        allOf(conditions));
    }

    String delete() {
        return "delete from %s r using account a where a.id = r.account_id and r.id = :id and (%s)"
                .formatted(kind.table(), Reach.sql(viewer, kind.edit()));
    }

    private static String value(String name, int i, Field field) {
        return "cast(:%s%d as %s)".formatted(name, i, field.type().sql());
    }

    private static String sameAccount(Field field, String value) {
        return field.type() == Field.Type.CONTACT
                ? "(%1$s is null or exists (select from contact c where c.id = %1$s and c.account_id = a.id))"
                        .formatted(value)
                : "true";
    }

    private static String allOf(Collection<String> conditions) {
        return conditions.stream().map(c -> "(" + c + ")").collect(Collectors.joining(" and "));
    }
}
