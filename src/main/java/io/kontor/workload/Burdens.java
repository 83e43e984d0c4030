package io.kontor.workload;

import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads what accounts ask for; always within the viewer's reach. */
@Repository
class Burdens {

    private static final String EACH =
            """
            select a.id, a.name, a.owner_id, a.tier, h.state, a.value * c.rate as value, a.status,
                   care_hours(a.status, h.state, w) as care,
                   renewal_hours(a.status, a.renewal_date, current_date, w) as renewal,
                   a.status <> 'lost' and a.renewal_date between current_date and current_date + 90 as renews
            from account a
            cross join lateral (
                select coalesce((select n.state from account_health n where n.account_id = a.id), 'unknown') as state) h
            join currency c on c.code = a.currency
            join workload_norm w on w.tier = a.tier
            where %s and %s
            """;

    private static final String PARTS =
            """
            select tier, state, count(*) as accounts, max(care) as each, sum(care) as care,
                   count(*) filter (where renews) as renewals, sum(renewal) as renewal
            from (%s) b where status <> 'lost'
            group by tier, state
            order by array_position(array['strategic', 'large', 'medium', 'small'], tier),
                     array_position(array['at_risk', 'watch', 'unknown', 'healthy'], state)
            """;

    private final DatabaseClient database;

    Burdens(DatabaseClient database) {
        this.database = database;
    }

    /** By size and state. */
    Flux<LoadPart> parts(UUID owner, Viewer viewer) {
        return database.sql(PARTS.formatted(each("a.owner_id = :owner", viewer)))
                .bind("viewer", viewer.person())
                .bind("owner", owner)
                .map(Burdens::part)
                .all();
    }

    /** The heaviest first. */
    Flux<Burden> heaviest(UUID owner, int most, Viewer viewer) {
        return database.sql(
                        "select * from (%s) b where status <> 'lost' order by care + renewal desc, name, id limit :most"
                                .formatted(each("a.owner_id = :owner", viewer)))
                .bind("viewer", viewer.person())
                .bind("owner", owner)
                .bind("most", most)
                .map(Burdens::burden)
                .all();
    }

    Flux<Burden> of(Collection<UUID> accounts, Viewer viewer) {
        return database.sql(each("a.id = any (:accounts)", viewer))
                .bind("viewer", viewer.person())
                .bind("accounts", accounts.toArray(UUID[]::new))
                .map(Burdens::burden)
                .all();
    }

    private static String each(String which, Viewer viewer) {
        return EACH.formatted(which, Reach.sql(viewer, Deed.READ));
    }

    private static LoadPart part(Readable row) {
        return new LoadPart(
                get(row, "tier", String.class),
                get(row, "state", String.class),
                get(row, "accounts", Long.class),
                get(row, "each", BigDecimal.class),
                get(row, "care", BigDecimal.class),
                get(row, "renewals", Long.class),
                get(row, "renewal", BigDecimal.class));
    }

    private static Burden burden(Readable row) {
        return new Burden(
                get(row, "id", UUID.class),
                get(row, "name", String.class),
                get(row, "owner_id", UUID.class),
                get(row, "tier", String.class),
                get(row, "state", String.class),
                get(row, "value", BigDecimal.class),
                get(row, "care", BigDecimal.class),
                get(row, "renewal", BigDecimal.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
