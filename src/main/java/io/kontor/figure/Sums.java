package io.kontor.figure;

import io.kontor.account.AccountField;
import io.kontor.listing.AccountQuery;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sums over the account table; every one names the viewer's scope. */
@Repository
class Sums {

    private static final int MOST_GROUPS = 500;

    private final DatabaseClient database;

    Sums(DatabaseClient database) {
        this.database = database;
    }

    // Per currency first: a handful of multiplications instead of one for every account.
    Mono<Totals> totals(AccountQuery query, Viewer viewer, Scope scope, LocalDate today) {
        var where = query.within(viewer, scope);
        var sql =
                """
                with by_currency as (
                    select a.currency, count(*) as n, sum(a.value) as value,
                           sum(a.value) filter (where h.state = 'at_risk') as at_risk,
                           sum(a.value) filter (where h.state = 'unknown') as unknown,
                           count(*) filter (
                               where a.renewal_date between :today and :last
                                 and a.status <> 'lost') as renewals
                    from account a join account_health h on h.account_id = a.id where %s
                    group by a.currency)
                select coalesce(sum(n), 0)::bigint as n,
                       coalesce(sum(value * rate), 0) as value,
                       coalesce(sum(at_risk * rate), 0) as at_risk,
                       coalesce(sum(unknown * rate), 0) as unknown,
                       coalesce(sum(renewals), 0)::bigint as renewals
                from by_currency join currency c on c.code = by_currency.currency
                """
                        .formatted(where.sql());
        return where.bind(database.sql(sql))
                .bind("today", today)
                .bind("last", today.plusDays(90))
                .map(Sums::totals)
                .one();
    }

    Flux<GroupCount> groups(AccountField field, AccountQuery query, Viewer viewer, Scope scope) {
        var where = query.within(viewer, scope);
        var sql =
                """
                with by_currency as (
                    select %s::text as key, a.currency, count(*) as n, sum(a.value) as value
                    from account a join account_health h on h.account_id = a.id where %s
                    group by 1, 2)
                select key, sum(n)::bigint as n, sum(value * rate) as value
                from by_currency join currency c on c.code = by_currency.currency
                group by key order by n desc, key limit :most
                """
                        .formatted(
                                field == AccountField.HEALTH ? "h.state" : "a." + field.column(),
                                where.sql());
        return where.bind(database.sql(sql))
                .bind("most", MOST_GROUPS)
                .map(
                        row ->
                                new GroupCount(
                                        Objects.requireNonNull(row.get("key", String.class)),
                                        number(row, "n"),
                                        money(row, "value")))
                .all();
    }

    private static Totals totals(Readable row) {
        return new Totals(
                number(row, "n"),
                money(row, "value"),
                money(row, "at_risk"),
                number(row, "renewals"),
                money(row, "unknown"));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    private static BigDecimal money(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, BigDecimal.class));
    }
}
