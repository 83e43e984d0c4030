package io.kontor.bulk;

import io.kontor.account.AccountField;
import io.kontor.account.FieldValue;
import io.kontor.account.Where;
import io.kontor.listing.Condition;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;

/** The SQL of a bulk edit: which accounts, whether the viewer may, and the new value. */
record Bulk(Selection selection, BulkChange change, Viewer viewer) {

    private static final int MOST_TAGS = 20;

    String column() {
        return "a." + change.field().column();
    }

    /** The new value, from {@code :value}. */
    String value() {
        return switch (change) {
            case BulkChange.Set _ -> ":value";
            case BulkChange.AddTag _ ->
                    "case when :value::text = any (a.tags) then a.tags"
                            + " else a.tags || array[:value::text] end";
            case BulkChange.RemoveTag _ -> "array_remove(a.tags, :value::text)";
        };
    }

    /** Whether an account has no room for one more tag. */
    String full() {
        return change instanceof BulkChange.AddTag
                ? "cardinality(a.tags) >= " + MOST_TAGS
                : "false";
    }

    private Object bindable() {
        return switch (change) {
            case BulkChange.Set set -> FieldValue.bindable(set.field(), set.value());
            case BulkChange.AddTag add -> add.tag().strip();
            case BulkChange.RemoveTag remove -> remove.tag().strip();
        };
    }

    /** Whether the viewer may change this account so. */
    String allowed() {
        var scope = Access.scope(viewer.role(), deed());
        var reach = Where.within(viewer, scope).sql();
        return reach + " and cast(:viewer as uuid) is not null";
    }

    private Deed deed() {
        return change.field() == AccountField.OWNER ? Deed.REASSIGN : Deed.EDIT;
    }

    /** What the viewer sees of the selection. */
    Where where() {
        var scope = Access.scope(viewer.role(), Deed.READ);
        return switch (selection) {
            case Selection.Matching all -> all.query().within(viewer, scope);
            case Selection.Of some ->
                    Where.within(viewer, scope)
                            .and("a.id = any (:ids)", "ids", some.ids().toArray(UUID[]::new));
        };
    }

    DatabaseClient.GenericExecuteSpec bind(Where where, DatabaseClient.GenericExecuteSpec sql) {
        where.value("viewer", viewer.person());
        return where.bind(sql).bind("value", bindable());
    }

    /** The columns whose change after the preview means that nobody agreed to this. */
    String[] watched() {
        var looked =
                selection instanceof Selection.Matching all
                        ? all.query().conditions().stream().map(Condition::field)
                        : Stream.<AccountField>empty();
        return Stream.concat(Stream.of(change.field()), looked)
                .map(AccountField::column)
                .collect(Collectors.toSet())
                .toArray(String[]::new);
    }
}
