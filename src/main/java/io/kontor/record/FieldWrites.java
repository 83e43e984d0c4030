package io.kontor.record;

import io.kontor.account.NotAllowed;
import io.kontor.account.Reach;
import io.kontor.change.Bind;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Writes records with the rights on their account: whoever edits an account edits what belongs to
 * it. Every write belongs inside a {@link io.kontor.change.Write} step.
 */
@Service
public class FieldWrites {

    private final DatabaseClient database;
    private final Refusals refusals;

    FieldWrites(DatabaseClient database, Refusals refusals) {
        this.database = database;
        this.refusals = refusals;
    }

    /** Values for columns that people do not edit. */
    public record Derived(String column, Class<?> type, @Nullable Object value) {}

    /**
     * Sets fields if each still has the value seen, or has the new one already: all or none.
     *
     * @return an error {@link FieldConflict}, {@link NotAllowed} or {@link NoSuchRecord}, in which
     *     case the step must not commit
     */
    public Mono<Void> set(
            RecordTable table,
            UUID id,
            List<FieldChange> changes,
            List<Derived> derived,
            Viewer viewer) {
        return write(table, id, changes, derived, viewer)
                .flatMap(n -> n == 1 ? Mono.empty() : refusals.explain(table, id, changes, viewer));
    }

    private Mono<Long> write(
            RecordTable table,
            UUID id,
            List<FieldChange> changes,
            List<Derived> derived,
            Viewer viewer) {
        var sets = new StringJoiner(", ");
        var where = new StringJoiner(" and ");
        for (int i = 0; i < changes.size(); i++) {
            var column = changes.get(i).field().column();
            sets.add(column + " = :v" + i);
            where.add(
                    "(r.%1$s is not distinct from :s%2$d or r.%1$s is not distinct from :v%2$d)"
                            .formatted(column, i));
        }
        for (int i = 0; i < derived.size(); i++) {
            sets.add(derived.get(i).column() + " = :d" + i);
        }
        var sql =
                database.sql(
                                "update %s r set %s from account a where a.id = r.account_id and r.id = :id and %s and %s"
                                        .formatted(
                                                table.name(),
                                                sets,
                                                Reach.sql(viewer, Deed.EDIT),
                                                where))
                        .bind("id", id)
                        .bind("viewer", viewer.person());
        return bind(sql, changes, derived).fetch().rowsUpdated();
    }

    private static GenericExecuteSpec bind(
            GenericExecuteSpec sql, List<FieldChange> changes, List<Derived> derived) {
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            sql = sql.bind("v" + i, RecordValue.parameter(change.field(), change.value()));
            sql = sql.bind("s" + i, RecordValue.parameter(change.field(), change.seen()));
        }
        for (int i = 0; i < derived.size(); i++) {
            sql = sql.bind("d" + i, Bind.of(derived.get(i).type(), derived.get(i).value()));
        }
        return sql;
    }

    /** Adds a record to an account that the viewer may edit; the caller has checked that. */
    public Mono<Void> add(
            RecordTable table,
            UUID id,
            UUID account,
            List<FieldChange> values,
            List<Derived> more) {
        var columns = new StringJoiner(", ");
        values.forEach(value -> columns.add(value.field().column()));
        more.forEach(value -> columns.add(value.column()));
        var places = IntStream.range(0, values.size()).mapToObj(i -> ":v" + i).toList();
        var others = IntStream.range(0, more.size()).mapToObj(i -> ":d" + i).toList();
        var all = new StringJoiner(", ");
        places.forEach(all::add);
        others.forEach(all::add);
        var sql =
                database.sql(
                                "insert into %s (id, account_id, %s) values (:id, :account, %s)"
                                        .formatted(table.name(), columns, all))
                        .bind("id", id)
                        .bind("account", account);
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            sql = sql.bind("v" + i, RecordValue.parameter(value.field(), value.value()));
        }
        return bind(sql, List.of(), more).then();
    }

    /** Removes a record; answers like {@link #set}. */
    public Mono<Void> remove(RecordTable table, UUID id, Viewer viewer) {
        return database.sql(
                        "delete from %s r using account a where a.id = r.account_id and r.id = :id and %s"
                                .formatted(table.name(), Reach.sql(viewer, Deed.EDIT)))
                .bind("id", id)
                .bind("viewer", viewer.person())
                .fetch()
                .rowsUpdated()
                .flatMap(
                        n ->
                                n == 1
                                        ? Mono.empty()
                                        : refusals.explain(table, id, List.of(), viewer));
    }
}
