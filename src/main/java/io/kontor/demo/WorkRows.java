package io.kontor.demo;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Concerns, tasks and questions of the demonstration, each kind in one statement. */
@Repository
class WorkRows {

    private final DatabaseClient database;

    WorkRows(DatabaseClient database) {
        this.database = database;
    }

    /** Some open, some overdue, most of them long closed. */
    Mono<Void> concerns() {
        return run(
                """
                insert into concern (id, account_id, severity, kind, title, owner_id, raised_by, raised_on,
                                     due_on, state, outcome, closed_on)
                select gen_random_uuid(), a.id, (array['low', 'medium', 'medium', 'high', 'critical'])[1 + k.h % 5],
                       w.kind, w.title, a.owner_id, a.owner_id, d.raised, d.raised + 14,
                       case when d.open then 'open' else 'resolved' end,
                       case when d.open then '' else w.outcome end,
                       case when not d.open then least(d.raised + 3 + (k.h % 20)::int, current_date) end
                from account a cross join generate_series(1, 2) n
                cross join lateral (select abs(hashtextextended(a.external_key || n, 3)) as h) k
                cross join lateral (
                    select current_date - (k.h / 5 % 330)::int as raised,
                           k.h / 5 % 330 < 45 or a.status = 'notice' and n = 1 as open) d
                cross join lateral (
                    select * from (values
                        (0, 'service', 'Deliveries come late again and again', 'A fixed delivery day was agreed.'),
                        (1, 'product', 'The export fails on large orders', 'Fixed in the release of the month after.'),
                        (2, 'price', 'They compare us with a cheaper offer', 'Stayed after a two-year term was offered.'),
                        (3, 'payment', 'Two invoices are unpaid', 'Paid after a call with their accounting.'),
                        (4, 'relationship', 'The sponsor does not answer', 'A new sponsor was found and met.'),
                        (5, 'service', 'Support took four days to answer', 'They have a named contact in support now.'),
                        (6, 'product', 'Half of the users never sign in', 'A training day brought most of them back.'))
                        t(i, kind, title, outcome)
                    where t.i = k.h / 13 % 7) w
                where a.external_key is not null and a.status in ('active', 'notice')
                  and (k.h % 3 = 0 or a.status = 'notice' and n = 1)
                """);
    }

    /** Routine care by tier, and some single things to do. */
    Mono<Void> tasks() {
        return run(
                """
                insert into task (id, account_id, title, owner_id, created_by, due_on, every_days)
                select gen_random_uuid(), a.id, 'Routine call', a.owner_id, a.owner_id,
                       current_date - 6 + (k.h % e.days)::int, e.days
                from account a
                cross join lateral (select abs(hashtextextended(a.external_key, 4)) as h) k
                cross join lateral (
                    select case a.tier when 'strategic' then 30 when 'large' then 45
                                       when 'medium' then 90 else 180 end as days) e
                where a.external_key is not null and a.status in ('active', 'notice')
                union all
                select gen_random_uuid(), a.id,
                       (array['Send the figures they asked for', 'Book the yearly meeting',
                              'Introduce the deputy', 'Collect feedback after the delivery',
                              'Check the contact list'])[1 + k.h % 5],
                       a.owner_id, a.owner_id, current_date - 4 + (k.h % 25)::int, null
                from account a
                cross join lateral (select abs(hashtextextended(a.external_key, 5)) as h) k
                where a.external_key is not null and a.status <> 'lost' and k.h % 4 = 0
                """);
    }

    /** Questions to the liaisons, half of them answered. */
    Mono<Void> questions() {
        return run(
                """
                insert into question (id, account_id, team, text, asked_by, asked_on, owner_id, due_on,
                                      answer, answered_by, answered_at)
                select gen_random_uuid(), a.id, w.team, w.text, a.owner_id, d.asked, l.id, d.asked + 5,
                       case when d.answered then w.answer else '' end,
                       case when d.answered then l.id end,
                       case when d.answered then d.asked + 2 + time '10:30' end
                from account a
                cross join lateral (select abs(hashtextextended(a.external_key, 6)) as h) k
                cross join lateral (
                    select current_date - (3 + k.h % 60)::int as asked, k.h % 2 = 0 as answered) d
                cross join lateral (
                    select * from (values
                        (0, 'sales', 'Did they ever buy the reporting module?', 'Yes, two years ago, and let it lapse.'),
                        (1, 'support', 'Why was the last case open for so long?', 'It waited for a part; the next one will not.'),
                        (2, 'product', 'Does the new release solve their export problem?', 'It does, from version 12 on.'),
                        (3, 'finance', 'Do they pay in time these days?', 'Always within ten days since March.'))
                        t(i, team, text, answer)
                    where t.i = k.h / 3 % 4) w
                cross join lateral (
                    select id from person where role = 'LIAISON'
                    order by (user_name is null), hashtext(id::text || a.id::text)
                    offset k.h % 3 limit 1) l
                where a.external_key is not null and a.status in ('active', 'notice') and k.h % 3 = 0
                """);
    }

    private Mono<Void> run(String sql) {
        return database.sql(sql).then();
    }
}
