package io.kontor.renewal;

import io.kontor.account.Reach;
import io.kontor.record.Standing;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The renewal table; every read names who looks. */
@Repository
class Renewals {

    private static final String FROM =
            " from renewal r join account a on a.id = r.account_id join currency c on c.code = r.currency where ";

    private static final String SEEN =
            """
            select r.id, r.account_id, a.name, a.tier, a.owner_id, r.due_on, r.value, r.currency,
                   r.value * c.rate as worth, r.call, r.called_on, r.called_by, r.outcome,
                   r.outcome_on, r.outcome_value, r.reason,
                   case when %s then %s end as health
            """;

    private final DatabaseClient database;

    Renewals(DatabaseClient database) {
        this.database = database;
    }

    /** Those asked for: open ones by day, closed ones the latest first. */
    Flux<Renewal> list(RenewalQuery query, int skip, int most, Viewer viewer) {
        var order = query.closed() ? "r.outcome_on desc, r.id desc" : "r.due_on, r.id";
        var sql = seen(viewer) + query.sql() + " order by " + order + " offset :skip limit :most";
        return query.bind(database.sql(sql), viewer)
                .bind("skip", skip)
                .bind("most", most)
                .map(Renewals::renewal)
                .all();
    }

    Flux<Renewal> ofAccount(UUID account, Viewer viewer) {
        return database.sql(seen(viewer) + "r.account_id = :account order by r.due_on desc")
                .bind("viewer", viewer.person())
                .bind("account", account)
                .map(Renewals::renewal)
                .all();
    }

    Mono<Renewal> byId(UUID id, Viewer viewer) {
        return database.sql(seen(viewer) + "r.id = :id")
                .bind("viewer", viewer.person())
                .bind("id", id)
                .map(Renewals::renewal)
                .one();
    }

    /** How many and how much there is of each call, in the reporting currency. */
    Flux<CallTotal> totals(RenewalQuery query, Viewer viewer) {
        var sql =
                "select r.call, count(*) as n, sum(r.value * c.rate) as worth, count(*) filter (where "
                        + RenewalQuery.MISMATCH
                        + " and ("
                        + Reach.sql(viewer, Deed.READ_HEALTH)
                        + ")) as mismatches"
                        + FROM
                        + Reach.sql(viewer, Deed.READ)
                        + " and "
                        + query.sql()
                        + " group by r.call";
        return query.bind(database.sql(sql), viewer)
                .map(
                        row ->
                                new CallTotal(
                                        Call.of(get(row, "call", String.class)),
                                        get(row, "n", Long.class),
                                        get(row, "worth", BigDecimal.class),
                                        get(row, "mismatches", Long.class)))
                .all();
    }

    private static String seen(Viewer viewer) {
        return SEEN.formatted(Reach.sql(viewer, Deed.READ_HEALTH), Standing.SQL)
                + FROM
                + Reach.sql(viewer, Deed.READ)
                + " and ";
    }

    private static Renewal renewal(Readable row) {
        return new Renewal(
                get(row, "id", UUID.class),
                get(row, "account_id", UUID.class),
                get(row, "name", String.class),
                get(row, "tier", String.class),
                get(row, "owner_id", UUID.class),
                get(row, "due_on", LocalDate.class),
                get(row, "value", BigDecimal.class),
                get(row, "currency", String.class),
                get(row, "worth", BigDecimal.class),
                Call.of(get(row, "call", String.class)),
                row.get("called_on", LocalDate.class),
                row.get("called_by", UUID.class),
                Outcome.of(get(row, "outcome", String.class)),
                row.get("outcome_on", LocalDate.class),
                row.get("outcome_value", BigDecimal.class),
                get(row, "reason", String.class),
                row.get("health", String.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
