package io.kontor.retention;

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
import reactor.core.publisher.Mono;

/** Reads what became of customers from the outcomes of renewals and the history of their value. */
@Repository
class Retentions {

    // Where history knows no change of value, an outcome that reduced it tells what it was before.
    private static final String KEPT =
            """
            with customer as materialized (
                select a.id, a.name, a.owner_id, a.tier, a.value, a.status, c.rate
                from account a join currency c on c.code = a.currency
                where a.status <> 'prospect' and %s
                  and (a.customer_since is null or a.customer_since <= :from)),
            decided as (
                select r.account_id, bool_or(r.outcome = 'lost') as left,
                       max(r.value) filter (where r.outcome = 'lost') as had,
                       coalesce(sum(r.value - r.outcome_value) filter (where r.outcome = 'reduced'), 0) as reduced
                from renewal r
                where r.outcome <> 'open' and r.outcome_on >= :from and r.outcome_on < :until
                group by r.account_id),
            valued as (
                select u.*, d.left, d.had, coalesce(d.reduced, 0) as reduced,
                       coalesce(f.value, u.value) as first, coalesce(l.value, u.value) as last
                from customer u
                left join decided d on d.account_id = u.id
                left join lateral (%s and h.at >= :from order by h.at, h.id limit 1) f on true
                left join lateral (%s and h.at >= :until order by h.at, h.id limit 1) l on true
                where u.status <> 'lost' or d.left or exists (
                    select from renewal r where r.account_id = u.id and r.outcome = 'lost' and r.outcome_on >= :until)),
            began as (
                select v.*, case when v.left then greatest(v.first, v.had)
                                 when v.first = v.last then v.last + v.reduced else v.first end as start
                from valued v)
            select id, name, owner_id, tier, start * rate as start,
                   case when b.left then start else 0 end * rate as lost,
                   case when b.left then 0 else greatest(start - last, 0) end * rate as less,
                   case when b.left then 0 else greatest(last - start, 0) end * rate as more
            from began b
            where start > 0
            order by lost desc, less desc, start desc, name
            """;

    private static final String WORTH =
            """
            select (h.before ->> 'value')::numeric as value from change h
            where h.record = u.id and h.entity = 'account' and h.op = 'update' and jsonb_exists(h.before, 'value')
            """;

    private static final String WORK =
            """
            select (select coalesce(sum(i.minutes), 0)::bigint
                    from interaction i join account a on a.id = i.account_id
                    where i.happened_at >= :from and i.happened_at < :until and %s) as minutes,
                   count(*) as decided,
                   coalesce(sum(o.value) filter (where o.stage = 'won'), 0) as won
            from opportunity o join account a on a.id = o.account_id
            where o.stage in ('won', 'lost') and o.closed_on >= :from and o.closed_on < :until and %s
            """;

    private final DatabaseClient database;

    Retentions(DatabaseClient database) {
        this.database = database;
    }

    Flux<Kept> kept(Period period, Viewer viewer) {
        return read(Reach.sql(viewer, Deed.READ), "viewer", viewer.person(), period);
    }

    /** Of the accounts that these own now, whoever may know of them. */
    Flux<Kept> of(Collection<UUID> owners, Period period) {
        var theirs = owners.toArray(UUID[]::new);
        return read("a.owner_id = any (:owners)", "owners", theirs, period);
    }

    private Flux<Kept> read(String which, String name, Object value, Period period) {
        return database.sql(KEPT.formatted(which, WORTH, WORTH))
                .bind(name, value)
                .bind("from", period.from())
                .bind("until", period.until())
                .map(Retentions::kept)
                .all();
    }

    Mono<Work> work(Period period, Viewer viewer) {
        return database.sql(
                        WORK.formatted(
                                Reach.sql(viewer, Deed.READ_CARE), Reach.sql(viewer, Deed.READ)))
                .bind("viewer", viewer.person())
                .bind("from", period.from())
                .bind("until", period.until())
                .map(
                        row ->
                                new Work(
                                        get(row, "minutes", Long.class),
                                        get(row, "decided", Long.class),
                                        get(row, "won", BigDecimal.class)))
                .one();
    }

    private static Kept kept(Readable row) {
        return new Kept(
                get(row, "id", UUID.class),
                get(row, "name", String.class),
                get(row, "owner_id", UUID.class),
                get(row, "tier", String.class),
                get(row, "start", BigDecimal.class),
                get(row, "lost", BigDecimal.class),
                get(row, "less", BigDecimal.class),
                get(row, "more", BigDecimal.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
