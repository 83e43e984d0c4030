package io.kontor.account;

import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The account table; every read names the viewer's scope. */
@Repository
class Accounts {

    private static final String COLUMNS =
            """
            a.id, a.external_key, a.name, a.parent_id, a.sector, a.tier, a.status, a.value,
            a.currency, a.location, a.customer_since, a.renewal_date, a.owner_id, a.next_step,
            a.tags, a.health,
            array(select t.person_id || ' ' || t.role from account_team t
                  where t.account_id = a.id order by t.id) as team
            """;
    private static final String ONE_OF =
            "select " + COLUMNS + " from account a where a.id = any (:ids)";
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
        var where = Conditions.of(AccountQuery.ALL, viewer, scope);
        where.and("a.id = any (:ids)", "ids", ids.toArray(UUID[]::new));
        return where.bind(
                        database.sql("select " + COLUMNS + " from account a where " + where.sql()))
                .map(AccountRow::account)
                .all();
    }

    /** All that the viewer reaches, in no order. */
    Flux<Account> all(Viewer viewer, Scope scope) {
        var where = Conditions.of(AccountQuery.ALL, viewer, scope);
        return where.bind(
                        database.sql("select " + COLUMNS + " from account a where " + where.sql()))
                .map(AccountRow::account)
                .all();
    }

    Mono<Account> byId(UUID id, Viewer viewer, Scope scope) {
        var where = Conditions.of(AccountQuery.ALL, viewer, scope).and("a.id = :id", "id", id);
        return where.bind(
                        database.sql("select " + COLUMNS + " from account a where " + where.sql()))
                .map(AccountRow::account)
                .one();
    }

    /** The ids of all that match, in order, at most so many. */
    Mono<List<UUID>> ids(AccountQuery query, Viewer viewer, Scope scope, int most) {
        var where = Conditions.of(query, viewer, scope);
        var order = Order.of(query.order());
        var sql =
                "select a.id %s where %s order by %s limit :most"
                        .formatted(from(query), where.sql(), order.orderBy());
        return where.bind(database.sql(sql))
                .bind("most", most)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList();
    }

    /** A page of rows behind a cursor, or from the start; with the cursor of each row. */
    Flux<Placed> page(AccountQuery query, Viewer viewer, Scope scope, Page page) {
        var where = Conditions.of(query, viewer, scope);
        var order = Order.of(query.order());
        page.bindTo(where, order);
        var sql =
                "select %s, %s as cursor %s where %s order by %s offset :skip limit :most"
                        .formatted(
                                COLUMNS, order.cursor(), from(query), where.sql(), order.orderBy());
        return where.bind(database.sql(sql))
                .bind("skip", page.skip())
                .bind("most", page.limit())
                .map(row -> new Placed(AccountRow.account(row), Cursor.of(row)))
                .all();
    }

    /** The cursor of every so manieth row. */
    Mono<List<Cursor>> anchors(AccountQuery query, Viewer viewer, Scope scope, int every) {
        var where = Conditions.of(query, viewer, scope);
        var order = Order.of(query.order());
        // The cursors are put together outside, for the few rows that are kept.
        var sql =
                """
                select %s as cursor
                from (select %s, row_number() over (order by %s) as n %s where %s) rows
                where n %% :every = 0
                order by n
                """
                        .formatted(
                                order.cursorOfNamed(),
                                order.named(),
                                order.orderBy(),
                                from(query),
                                where.sql());
        return where.bind(database.sql(sql))
                .bind("every", every)
                .map(Cursor::of)
                .all()
                .collectList();
    }

    /** How many match, counted no further than so many. */
    Mono<Long> count(AccountQuery query, Viewer viewer, Scope scope, long most) {
        var where = Conditions.of(query, viewer, scope);
        var sql =
                "select count(*) as n from (select from account a where %s limit :most) found"
                        .formatted(where.sql());
        return where.bind(database.sql(sql)).bind("most", most).map(Accounts::number).one();
    }

    /** How many accounts there are, from the count kept per owner. */
    Mono<Long> countAll() {
        return database.sql("select coalesce(sum(accounts), 0)::bigint as n from book")
                .map(Accounts::number)
                .one();
    }

    /**
     * Sets fields if each still has the value seen, or has the new one already.
     *
     * @return whether it did
     */
    Mono<Boolean> compareAndSet(UUID id, List<FieldEdit> edits, Viewer viewer, Scope scope) {
        var where = Conditions.of(AccountQuery.ALL, viewer, scope).and("a.id = :id", "id", id);
        for (int i = 0; i < edits.size(); i++) {
            var column = "a." + edits.get(i).field().column();
            where.and(
                    "(%1$s is not distinct from :s%2$d or %1$s is not distinct from :v%2$d)"
                            .formatted(column, i),
                    "s" + i,
                    Conditions.bindable(edits.get(i).field(), edits.get(i).seen()));
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
            sql = sql.bind("v" + i, Conditions.bindable(edit.field(), edit.value()));
        }
        return sql;
    }

    Mono<Void> add(Account account) {
        var sql = database.sql(INSERT).bind("id", account.id());
        for (var field : AccountField.values()) {
            if (field != AccountField.HEALTH && field != AccountField.TAG) {
                sql = sql.bind(field.key(), Conditions.bindable(field, field.of(account)));
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

    private static String from(AccountQuery query) {
        var byOwner = query.order().stream().anyMatch(s -> s.field() == AccountField.OWNER);
        return byOwner ? "from account a join person p on p.id = a.owner_id" : "from account a";
    }

    private static long number(io.r2dbc.spi.Readable row) {
        return Objects.requireNonNull(row.get("n", Long.class));
    }
}
