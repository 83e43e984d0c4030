package io.kontor.teams;

import io.kontor.retention.Retention;
import io.kontor.retention.RetentionByOwner;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what happened to the accounts that people have today, by person. */
@Repository
class Tracks {

    private static final String MOVES =
            """
            select a.owner_id,
                   count(*) filter (where r.now > r.then) as up,
                   count(*) filter (where r.now < r.then) as down,
                   count(*) filter (where h.state = s.state) as same,
                   count(*) filter (where s.state = 'unknown' and h.state <> 'unknown') as found,
                   count(*) filter (where s.state <> 'unknown' and h.state = 'unknown') as lost,
                   sum(h.coverage) as known,
                   sum((select count(*) from renewal w where w.account_id = a.id and w.outcome_on >= :year
                        and w.outcome in ('renewed', 'reduced')))::bigint as renewed,
                   sum((select count(*) from renewal w where w.account_id = a.id and w.outcome_on >= :year
                        and w.outcome = 'lost'))::bigint as left
            from account a
            join account_health h on h.account_id = a.id
            left join lateral (
                select n.state from health_snapshot n where n.account_id = a.id and n.on_date <= :start
                order by n.on_date desc limit 1) p on true
            cross join lateral (
                select case when p.state is null and least(a.customer_since, h.opened_on) <= :start
                            then 'unknown' else p.state end as state) s
            cross join lateral (
                select array_position(array['at_risk', 'watch', 'healthy'], h.state) as now,
                       array_position(array['at_risk', 'watch', 'healthy'], s.state) as then) r
            where a.owner_id = any (:owners)
            group by a.owner_id
            """;

    private final DatabaseClient database;
    private final Pasts pasts;
    private final RetentionByOwner retention;

    Tracks(DatabaseClient database, Pasts pasts, RetentionByOwner retention) {
        this.database = database;
        this.pasts = pasts;
        this.retention = retention;
    }

    /** Everybody who has accounts. */
    Flux<UUID> owners() {
        return database.sql("select distinct owner_id from account")
                .map(row -> get(row, "owner_id", UUID.class))
                .all();
    }

    /** Whose these accounts are now. */
    Flux<UUID> owners(Collection<UUID> accounts) {
        return database.sql("select distinct owner_id from account where id = any (:accounts)")
                .bind("accounts", accounts.toArray(UUID[]::new))
                .map(row -> get(row, "owner_id", UUID.class))
                .all();
    }

    /** Nothing for those without accounts. */
    Mono<Map<UUID, Track>> of(Collection<UUID> owners, LocalDate today) {
        return Mono.zip(pasts.of(owners, today), retention.ofTheYear(owners))
                .flatMap(
                        read ->
                                moves(owners, today)
                                        .map(row -> track(row, read.getT1(), read.getT2()))
                                        .all()
                                        .collectMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private DatabaseClient.GenericExecuteSpec moves(Collection<UUID> owners, LocalDate today) {
        return database.sql(MOVES)
                .bind("owners", owners.toArray(UUID[]::new))
                .bind("start", Days.start(today))
                .bind("year", Days.yearAgo(today));
    }

    private static Map.Entry<UUID, Track> track(
            Readable row, Map<UUID, Map<LocalDate, Mix>> past, Map<UUID, Retention> kept) {
        var owner = get(row, "owner_id", UUID.class);
        return Map.entry(
                owner,
                new Track(
                        past.getOrDefault(owner, Map.of()),
                        moved(row),
                        get(row, "known", Double.class),
                        get(row, "renewed", Long.class),
                        get(row, "left", Long.class),
                        kept.getOrDefault(owner, Retention.NOTHING)));
    }

    private static Moves moved(Readable row) {
        return new Moves(
                get(row, "up", Long.class),
                get(row, "down", Long.class),
                get(row, "same", Long.class),
                get(row, "found", Long.class),
                get(row, "lost", Long.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
