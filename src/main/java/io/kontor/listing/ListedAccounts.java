package io.kontor.listing;

import io.kontor.account.AccountField;
import io.kontor.account.AccountRow;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The account table in an order; every read names the viewer's scope. */
@Repository
class ListedAccounts {

    private final DatabaseClient database;

    ListedAccounts(DatabaseClient database) {
        this.database = database;
    }

    /** The ids of all that match, in order, at most so many. */
    Mono<List<UUID>> ids(AccountQuery query, Viewer viewer, Scope scope, int most) {
        var where = query.within(viewer, scope);
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
        var where = query.within(viewer, scope);
        var order = Order.of(query.order());
        page.bindTo(where, order);
        var sql =
                "select %s, %s as cursor %s where %s order by %s offset :skip limit :most"
                        .formatted(
                                AccountRow.COLUMNS,
                                order.cursor(),
                                from(query),
                                where.sql(),
                                order.orderBy());
        return where.bind(database.sql(sql))
                .bind("skip", page.skip())
                .bind("most", page.limit())
                .map(row -> new Placed(AccountRow.account(row).seenBy(viewer), Cursor.of(row)))
                .all();
    }

    /** The cursor of every so manieth row. */
    Mono<List<Cursor>> anchors(AccountQuery query, Viewer viewer, Scope scope, int every) {
        var where = query.within(viewer, scope);
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
        var where = query.within(viewer, scope);
        var sql =
                "select count(*) as n from (select from account a where %s limit :most) found"
                        .formatted(where.sql());
        return where.bind(database.sql(sql)).bind("most", most).map(ListedAccounts::number).one();
    }

    /** How many accounts there are, from the count kept per owner. */
    Mono<Long> countAll() {
        return database.sql("select coalesce(sum(accounts), 0)::bigint as n from book")
                .map(ListedAccounts::number)
                .one();
    }

    private static String from(AccountQuery query) {
        var fields = query.order().stream().map(Sort::field).collect(Collectors.toSet());
        var byOwner = fields.contains(AccountField.OWNER);
        var byHealth = fields.stream().anyMatch(AccountField.OF_HEALTH::contains);
        return "from account a"
                + (byOwner ? " join person p on p.id = a.owner_id" : "")
                + (byHealth ? " join account_health h on h.account_id = a.id" : "");
    }

    private static long number(io.r2dbc.spi.Readable row) {
        return Objects.requireNonNull(row.get("n", Long.class));
    }
}
