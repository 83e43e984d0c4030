package io.kontor.organisation;

import io.kontor.account.Health;
import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Somebody's accounts as the viewer may hand them over, with what is open in them. */
@Repository
class Bundles {

    private static final String ROWS =
            """
            select a.id, a.name, a.value * c.rate as value,
                   coalesce(h.state, 'unknown') as health,
                   demand(a.status, coalesce(h.state, 'unknown'), a.renewal_date, current_date, w)
                       as hours,
                   (select count(*) from concern o where o.account_id = a.id
                      and o.owner_id = :from and o.state = 'open') as concerns,
                   (select count(*) from task t where t.account_id = a.id
                      and t.owner_id = :from and t.state = 'open') as tasks
            from account a left join account_health h on h.account_id = a.id
            join currency c on c.code = a.currency
            join workload_norm w on w.tier = a.tier
            where
            """;
    private static final String SOME =
            """
            a.owner_id = :from
              and (cardinality(cast(:accounts as uuid[])) = 0 or a.id = any (:accounts)) and %s
            """;

    private final DatabaseClient database;

    Bundles(DatabaseClient database) {
        this.database = database;
    }

    /** Of the whole book, by name. */
    Flux<Bundle> all(UUID from, Viewer viewer) {
        var sql = ROWS + some(viewer) + " order by a.name, a.id";
        return bound(sql, from, List.of(), viewer).map(Bundles::bundle).all();
    }

    /** What goes along in all; both sides are told later. */
    Mono<HandoverPreview> sum(Handover handover, Viewer viewer) {
        var sql =
                """
                select count(*) as accounts, coalesce(sum(b.value), 0) as value,
                       coalesce(sum(b.concerns), 0)::bigint as concerns,
                       coalesce(sum(b.tasks), 0)::bigint as tasks,
                       coalesce(sum(b.hours), 0) as demand
                from (%s) b
                """;
        return bound(
                        sql.formatted(ROWS + some(viewer)),
                        handover.from(),
                        handover.accounts(),
                        viewer)
                .map(Bundles::preview)
                .one();
    }

    /** Those that can be handed over now; nobody else can until the step ends. */
    Mono<List<UUID>> locked(Handover handover, Viewer viewer) {
        var sql = "select a.id from account a where " + some(viewer) + " order by a.id for update";
        return bound(sql, handover.from(), handover.accounts(), viewer)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList();
    }

    private static String some(Viewer viewer) {
        return SOME.formatted(Reach.sql(viewer, Deed.REASSIGN));
    }

    private DatabaseClient.GenericExecuteSpec bound(
            String sql, UUID from, List<UUID> accounts, Viewer viewer) {
        return database.sql(sql)
                .bind("from", from)
                .bind("accounts", accounts.toArray(UUID[]::new))
                .bind("viewer", viewer.person());
    }

    private static Bundle bundle(Readable row) {
        var health = Objects.requireNonNull(row.get("health", String.class));
        return new Bundle(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                money(row, "value"),
                Health.valueOf(health.toUpperCase(Locale.ROOT)),
                money(row, "hours"),
                number(row, "concerns") + number(row, "tasks"));
    }

    private static HandoverPreview preview(Readable row) {
        var nobody = new HandoverPreview.Side(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        return new HandoverPreview(
                number(row, "accounts"),
                money(row, "value"),
                number(row, "concerns"),
                number(row, "tasks"),
                money(row, "demand"),
                nobody,
                nobody);
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    private static BigDecimal money(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, BigDecimal.class));
    }
}
