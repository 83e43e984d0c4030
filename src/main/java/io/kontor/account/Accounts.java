package io.kontor.account;

import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The account table; every read names the viewer's scope. */
@Repository
class Accounts {

    private static final String ONE_OF =
            "select " + AccountRow.COLUMNS + " from account a where a.id = any (:ids)";
    private static final String INSERT =
            """
            insert into account (id, external_key, name, parent_id, sector, tier, status, value,
                                 currency, location, customer_since, renewal_date, owner_id,
                                 next_step, tags)
            values (:id, :externalKey, :name, :parent, :sector, :tier, :status, :value,
                    :currency, :location, :customerSince, :renewalDate, :owner,
                    :nextStep, :tags)
            """;

    private final DatabaseClient database;

    Accounts(DatabaseClient database) {
        this.database = database;
    }

    /** These accounts, whoever may see them: for the feed, which filters per viewer. */
    Flux<Account> byIds(List<UUID> ids) {
        return database.sql(ONE_OF)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(AccountRow::account)
                .all();
    }

    /** Those of these accounts that the viewer still reaches. */
    Flux<Account> byIds(List<UUID> ids, Viewer viewer, Scope scope) {
        var where = Where.within(viewer, scope);
        where.and("a.id = any (:ids)", "ids", ids.toArray(UUID[]::new));
        return where.bind(
                        database.sql(
                                "select "
                                        + AccountRow.COLUMNS
                                        + " from account a where "
                                        + where.sql()))
                .map(AccountRow::account)
                .all();
    }

    /** All that the viewer reaches, in no order. */
    Flux<Account> all(Viewer viewer, Scope scope) {
        var where = Where.within(viewer, scope);
        return where.bind(
                        database.sql(
                                "select "
                                        + AccountRow.COLUMNS
                                        + " from account a where "
                                        + where.sql()))
                .map(AccountRow::account)
                .all();
    }

    Mono<Account> byId(UUID id, Viewer viewer, Scope scope) {
        var where = Where.within(viewer, scope).and("a.id = :id", "id", id);
        return where.bind(
                        database.sql(
                                "select "
                                        + AccountRow.COLUMNS
                                        + " from account a where "
                                        + where.sql()))
                .map(AccountRow::account)
                .one();
    }

    /**
     * Sets fields if each still has the value seen, or has the new one already.
     *
     * @return whether it did
     */
    Mono<Boolean> compareAndSet(UUID id, List<FieldEdit> edits, Viewer viewer, Scope scope) {
        var where = Where.within(viewer, scope).and("a.id = :id", "id", id);
        for (int i = 0; i < edits.size(); i++) {
            var column = "a." + edits.get(i).field().column();
            where.and(
                    "(%1$s is not distinct from :s%2$d or %1$s is not distinct from :v%2$d)"
                            .formatted(column, i),
                    "s" + i,
                    FieldValue.bindable(edits.get(i).field(), edits.get(i).seen()));
        }
        var sets = new java.util.StringJoiner(", ");
        for (int i = 0; i < edits.size(); i++) {
            sets.add(edits.get(i).field().column() + " = :v" + i);
        }
        var sql = "update account a set " + sets + " where " + where.sql();
        return bindValues(where.bind(database.sql(sql)), edits)
                .fetch()
                .rowsUpdated()
                .map(n -> n == 1);
    }

    private static GenericExecuteSpec bindValues(GenericExecuteSpec sql, List<FieldEdit> edits) {
        for (int i = 0; i < edits.size(); i++) {
            var edit = edits.get(i);
            sql = sql.bind("v" + i, FieldValue.bindable(edit.field(), edit.value()));
        }
        return sql;
    }

    Mono<Void> add(Account account) {
        var sql = database.sql(INSERT).bind("id", account.id());
        for (var field : AccountField.values()) {
            if (!AccountField.OF_HEALTH.contains(field) && field != AccountField.TAG) {
                sql = sql.bind(field.key(), FieldValue.bindable(field, field.of(account)));
            }
        }
        return sql.bind("tags", account.tags().toArray(String[]::new)).then();
    }

    Mono<Boolean> remove(UUID id) {
        return database.sql("delete from account where id = :id")
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(n -> n == 1);
    }
}
