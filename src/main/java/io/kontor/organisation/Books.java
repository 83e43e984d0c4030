package io.kontor.organisation;

import io.kontor.account.Health;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What each owner's accounts amount to. */
@Repository
class Books {

    private static final String FIGURES =
            """
            select a.owner_id, count(*) as accounts, sum(a.value * c.rate) as value,
                   count(*) filter (where h.state = 'healthy') as n_healthy,
                   count(*) filter (where h.state = 'watch') as n_watch,
                   count(*) filter (where h.state = 'at_risk') as n_at_risk,
                   count(*) filter (where coalesce(h.state, 'unknown') = 'unknown') as n_unknown,
                   coalesce(sum(a.value * c.rate) filter (where h.state = 'healthy'), 0) as v_healthy,
                   coalesce(sum(a.value * c.rate) filter (where h.state = 'watch'), 0) as v_watch,
                   coalesce(sum(a.value * c.rate) filter (where h.state = 'at_risk'), 0) as v_at_risk,
                   coalesce(sum(a.value * c.rate) filter (where coalesce(h.state, 'unknown') = 'unknown'), 0) as v_unknown,
                   count(*) filter (
                       where a.renewal_date between :day and :day + 90
                         and a.status <> 'lost') as renewals,
                   sum((select count(*) from concern o
                        where o.account_id = a.id and o.due_on < :day
                          and (o.closed_on is null or o.closed_on > :day)))::bigint as overdue,
                   sum(demand(a.status, coalesce(h.state, 'unknown'), a.renewal_date, :day, w)) as demand
            from %s a
            left join lateral (%s) h on true
            join currency c on c.code = a.currency
            join workload_norm w on w.tier = a.tier
            where %s
            group by a.owner_id
            """;

    private static final String NOW =
            "select n.state from account_health n where n.account_id = a.id";
    private static final String THEN =
            "select s.state from health_snapshot s where s.account_id = a.id and s.on_date <= :day"
                    + " order by s.on_date desc limit 1";

    private final DatabaseClient database;

    Books(DatabaseClient database) {
        this.database = database;
    }

    Mono<Map<UUID, Figures>> all() {
        return read(database.sql(FIGURES.formatted("account", NOW, "true")), LocalDate.now());
    }

    Mono<Map<UUID, Figures>> of(Collection<UUID> owners) {
        return where("a.owner_id = any (:ids)", owners);
    }

    Mono<Map<UUID, Figures>> among(Collection<UUID> accounts) {
        return where("a.id = any (:ids)", accounts);
    }

    private Mono<Map<UUID, Figures>> where(String condition, Collection<UUID> ids) {
        return read(
                database.sql(FIGURES.formatted("account", NOW, condition))
                        .bind("ids", ids.toArray(UUID[]::new)),
                LocalDate.now());
    }

    /** As the accounts were at the end of a day; today's for days to come. */
    Mono<Map<UUID, Figures>> on(LocalDate day) {
        return read(database.sql(FIGURES.formatted("accounts_at(:day + 1)", THEN, "true")), day);
    }

    /** The seat at which each person's accounts count on a day. */
    Mono<Map<UUID, UUID>> places(LocalDate day) {
        return database.sql("select person_id, position_id from place_at(:day)")
                .bind("day", day)
                .map(row -> Map.entry(id(row, "person_id"), id(row, "position_id")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static UUID id(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    /** Whose these accounts are now. */
    Flux<UUID> owners(Collection<UUID> accounts) {
        return database.sql("select distinct owner_id from account where id = any (:accounts)")
                .bind("accounts", accounts.toArray(UUID[]::new))
                .map(row -> id(row, "owner_id"))
                .all();
    }

    /** Hours a quarter that one person can give. */
    Mono<BigDecimal> capacity() {
        return database.sql("select hours * present * productive as hours from workload_capacity")
                .map(row -> money(row, "hours"))
                .one();
    }

    private static Mono<Map<UUID, Figures>> read(
            DatabaseClient.GenericExecuteSpec sql, LocalDate day) {
        return sql.bind("day", day)
                .map(row -> Map.entry(id(row, "owner_id"), figures(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Figures figures(Readable row) {
        var counts = new EnumMap<Health, Long>(Health.class);
        var values = new EnumMap<Health, BigDecimal>(Health.class);
        for (var health : Health.values()) {
            var code = health.name().toLowerCase(Locale.ROOT);
            counts.put(health, number(row, "n_" + code));
            values.put(health, money(row, "v_" + code));
        }
        return new Figures(
                0,
                0,
                number(row, "accounts"),
                money(row, "value"),
                counts,
                values,
                number(row, "renewals"),
                number(row, "overdue"),
                money(row, "demand"),
                BigDecimal.ZERO);
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    private static BigDecimal money(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, BigDecimal.class));
    }
}
