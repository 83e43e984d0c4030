package io.kontor.teams;

import io.kontor.account.Health;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads how the accounts that people have today were, by person and day. */
@Repository
class Pasts {

    // An account is there from the day on which somebody became a customer, or was first entered.
    private static final String PAST =
            """
            select a.owner_id, d.day, coalesce(s.state, 'unknown') as state, count(*) as n
            from account a
            join account_health h on h.account_id = a.id
            cross join unnest(:days) d (day)
            left join lateral (
                select n.state from health_snapshot n where n.account_id = a.id and n.on_date <= d.day
                order by n.on_date desc limit 1) s on true
            where a.owner_id = any (:owners)
              and (s.state is not null or least(a.customer_since, h.opened_on) <= d.day)
            group by a.owner_id, d.day, 3
            """;

    private final DatabaseClient database;

    Pasts(DatabaseClient database) {
        this.database = database;
    }

    private record Counted(UUID owner, LocalDate day, Mix mix) {}

    Mono<Map<UUID, Map<LocalDate, Mix>>> of(Collection<UUID> owners, LocalDate today) {
        return database.sql(PAST)
                .bind("owners", owners.toArray(UUID[]::new))
                .bind("days", Days.all(today))
                .map(Pasts::counted)
                .all()
                .collect(HashMap::new, Pasts::add);
    }

    private static void add(Map<UUID, Map<LocalDate, Mix>> all, Counted counted) {
        all.computeIfAbsent(counted.owner(), _ -> new HashMap<>())
                .merge(counted.day(), counted.mix(), Mix::plus);
    }

    private static Counted counted(Readable row) {
        var health = Health.valueOf(get(row, "state", String.class).toUpperCase(Locale.ROOT));
        return new Counted(
                get(row, "owner_id", UUID.class),
                get(row, "day", LocalDate.class),
                new Mix(Map.of(health, get(row, "n", Long.class))));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
