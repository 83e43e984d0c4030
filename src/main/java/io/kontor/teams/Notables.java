package io.kontor.teams;

import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads the few accounts of some owners that matter most; always within the viewer's reach. */
@Repository
class Notables {

    private static final String NOTED =
            """
            select a.id, a.name, a.owner_id, h.state, case when h.state <> 'unknown' then h.shown end as score,
                   h.trend, a.value * c.rate as value, a.next_step, a.renewal_date
            from account a
            join account_health h on h.account_id = a.id
            join currency c on c.code = a.currency
            where a.owner_id = any (:owners) and a.status <> 'lost' and %s and %s
            order by %s, a.id
            limit :most
            """;

    private static final String LATE =
            """
            select o.id, a.id as account, a.name, o.title, o.severity, o.due_on, o.owner_id
            from concern o
            join account a on a.id = o.account_id
            where a.owner_id = any (:owners) and o.due_on < current_date
              and (o.closed_on is null or o.closed_on > current_date) and %s
            order by o.due_on, o.id
            limit :most
            """;

    private final DatabaseClient database;

    Notables(DatabaseClient database) {
        this.database = database;
    }

    /** The lowest scores that are known; of the same ones the most valuable first. */
    Flux<Noted> worst(Collection<UUID> owners, int most, Viewer viewer) {
        var score = "case h.state when 'unknown' then 101 else h.shown end, a.value * c.rate desc";
        return noted("h.state <> 'unknown'", score, owners, most, viewer);
    }

    /** Those that rose most in 30 days. */
    Flux<Noted> risen(Collection<UUID> owners, int most, Viewer viewer) {
        return noted(
                "coalesce(h.trend, 0) >= 0.5", "coalesce(h.trend, 0) desc", owners, most, viewer);
    }

    /** Those that fell most in 30 days. */
    Flux<Noted> fallen(Collection<UUID> owners, int most, Viewer viewer) {
        return noted("coalesce(h.trend, 0) <= -0.5", "coalesce(h.trend, 0)", owners, most, viewer);
    }

    /** The next renewals within 90 days. */
    Flux<Noted> renewing(Collection<UUID> owners, int most, Viewer viewer) {
        return noted(
                "a.renewal_date between current_date and current_date + 90",
                "a.renewal_date",
                owners,
                most,
                viewer);
    }

    private Flux<Noted> noted(
            String which, String order, Collection<UUID> owners, int most, Viewer viewer) {
        var reach = Reach.sql(viewer, Deed.READ_HEALTH);
        return bound(NOTED.formatted(which, reach, order), owners, most, viewer)
                .map(Notables::noted)
                .all();
    }

    /** The concerns that are late the longest. */
    Flux<Late> late(Collection<UUID> owners, int most, Viewer viewer) {
        return bound(LATE.formatted(Reach.sql(viewer, Deed.READ_CARE)), owners, most, viewer)
                .map(Notables::late)
                .all();
    }

    private DatabaseClient.GenericExecuteSpec bound(
            String sql, Collection<UUID> owners, int most, Viewer viewer) {
        return database.sql(sql)
                .bind("owners", owners.toArray(UUID[]::new))
                .bind("most", most)
                .bind("viewer", viewer.person());
    }

    private static Noted noted(Readable row) {
        return new Noted(
                get(row, "id", UUID.class),
                get(row, "name", String.class),
                get(row, "owner_id", UUID.class),
                get(row, "state", String.class),
                row.get("score", Double.class),
                row.get("trend", Double.class),
                get(row, "value", BigDecimal.class),
                get(row, "next_step", String.class),
                row.get("renewal_date", LocalDate.class));
    }

    private static Late late(Readable row) {
        return new Late(
                get(row, "id", UUID.class),
                get(row, "account", UUID.class),
                get(row, "name", String.class),
                get(row, "title", String.class),
                get(row, "severity", String.class),
                get(row, "due_on", LocalDate.class),
                get(row, "owner_id", UUID.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
