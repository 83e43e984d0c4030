package io.kontor.demo;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * What customers said and did, all at once: every account has a mood from 0 to 99 that its key
 * decides. Up to 58 it is well, up to 79 so so, up to 91 going down, and of the rest little is
 * known. Whoever was lost had been going down.
 */
@Repository
class HealthRows {

    private static final String MOODS =
            """
            with felt as (
                select a.id, a.owner_id, a.tier, a.status,
                       case when a.status = 'lost' then 80 + mod(abs(hashtext(a.external_key)), 12)
                            else mod(abs(hashtext(a.external_key)), 100) end as mood,
                       mod(abs(hashtext(a.external_key || 'x')), 20) as jitter
                from account a where a.external_key is not null)
            """;

    private final DatabaseClient database;

    HealthRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Boolean> isMissing() {
        return database.sql(
                        """
                        select not exists (select from reading) and exists (select from account) as it
                        """)
                .map(row -> Objects.requireNonNull(row.get("it", Boolean.class)))
                .one();
    }

    /** Answers each quarter, payments more often, the manager's judgement now and then. */
    Mono<Void> readings() {
        return run(
                """
                , heard as (
                    select f.*, q.ago - f.jitter as ago, q.i, mod(f.mood * 7 + q.i * 3, 3) as luck
                    from felt f, (values (1, 345), (2, 255), (3, 165), (4, 75)) q(i, ago)
                    where f.status <> 'prospect' and (f.mood < 92 or q.i = 1))
                insert into reading (id, account_id, measure, scale, value, on_date, source,
                                     entered_by, owned_by)
                select gen_random_uuid(), h.id, v.measure, v.scale, v.value, current_date - h.ago,
                       v.source, h.owner_id, h.owner_id
                from heard h cross join lateral (values
                    ('satisfaction', '0-10',
                     case when h.mood < 59 then 8 + h.luck when h.mood < 80 then 6 + h.luck
                          else greatest(1, 8 - h.i - h.luck) end, 'Quarterly survey'),
                    ('payment', 'days',
                     case when h.mood < 59 then 0 when h.mood < 80 then h.luck * 9
                          when h.mood < 90 then h.i * 6 else h.i * 17 end, 'Invoice'),
                    ('relationship', '1-5',
                     case when h.mood < 59 then 4 + least(1, h.luck) when h.mood < 80 then 3 + least(1, h.luck)
                          else greatest(1, 5 - h.i) end, 'Quarterly review'))
                    as v(measure, scale, value, source)
                """);
    }

    /** Conversations about as often as the tier wants them; of late less where it goes down. */
    Mono<Void> talks() {
        return run(
                """
                insert into interaction (id, account_id, person_id, kind, hat, two_way, happened_at,
                                         minutes, summary)
                select gen_random_uuid(), f.id, f.owner_id,
                       (array['call', 'meeting', 'email', 'visit'])[1 + mod(n + f.mood, 4)],
                       (array['service', 'sales', 'relationship', 'technical', 'financial'])[1 + mod(n + f.jitter, 5)],
                       true, date_trunc('hour', now()) - make_interval(days => 3 + f.jitter / 2 + n * c.every),
                       15 + 15 * mod(n, 3), 'Regular talk'
                from felt f
                cross join lateral (select case f.tier when 'strategic' then 12 when 'large' then 26
                                                       when 'medium' then 50 else 75 end as every) c
                cross join lateral generate_series(case when f.mood < 80 then 0 else 3 end, 350 / c.every) n
                where f.status <> 'prospect' and f.mood < 92
                  and not exists (select from interaction i where i.account_id = f.id)
                """);
    }

    /** Whoever stands up for us at the customer; of some the last one left. */
    Mono<Void> sponsors() {
        return run(
                """
                insert into contact (id, account_id, name, title, part, left_on)
                select gen_random_uuid(), f.id,
                       (array['Ingrid', 'Jonas', 'Amina', 'Peder', 'Sofie', 'Lars'])[1 + mod(f.mood, 6)] || ' '
                           || (array['Berg', 'Lund', 'Dahl', 'Moen', 'Vik'])[1 + mod(f.jitter, 5)],
                       'Head of operations', 'sponsor',
                       case when mod(f.mood, 17) = 3 then current_date - 20 - f.jitter end
                from felt f
                where not exists (select from contact k where k.account_id = f.id)
                """);
    }

    /** What went wrong; most of it was put right. */
    Mono<Void> worries() {
        return run(
                """
                insert into concern (id, account_id, severity, kind, title, owner_id, raised_by,
                                     raised_on, due_on, state, outcome, closed_on)
                select gen_random_uuid(), f.id,
                       case when f.mood >= 86 and n = 1 then 'critical' when f.mood >= 80 then 'high'
                            when f.mood >= 59 then 'medium' else 'low' end,
                       (array['service', 'product', 'price', 'relationship'])[1 + mod(f.jitter, 4)],
                       (array['Deliveries were late twice', 'A report shows wrong figures', 'Asks why the price went up',
                              'Misses the former contact'])[1 + mod(f.jitter, 4)],
                       f.owner_id, f.owner_id, current_date - d.ago, current_date - d.ago + 21,
                       case when d.open then 'open' else 'resolved' end,
                       case when d.open then '' else 'Put right together' end,
                       case when not d.open then current_date - d.ago + 12 end
                from felt f cross join generate_series(1, 2) n
                cross join lateral (select n * 60 - 55 + f.jitter as ago, n = 1 as open) d
                where f.status <> 'prospect' and mod(f.mood + f.jitter, 4) < case when f.mood < 59 then 1 else 2 end
                  and not exists (select from concern k where k.account_id = f.id)
                """);
    }

    Mono<Void> remember(LocalDate day) {
        return database.sql("select remember_health(array(select id from account), :day)")
                .bind("day", day)
                .then();
    }

    Mono<Void> settle() {
        return database.sql("select settle_health(array(select id from account))").then();
    }

    private Mono<Void> run(String sql) {
        return database.sql(MOODS + sql).then();
    }
}
