package io.kontor.demo;

import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * A year of care for the demonstration's customers, each statement for all of them at once. What
 * differs from account to account follows from its key, so that every start tells the same year.
 */
@Repository
class CareRows {

    private final DatabaseClient database;

    CareRows(DatabaseClient database) {
        this.database = database;
    }

    /** Two to four people at each customer; the first decides, the second pays. */
    Mono<Void> contacts() {
        return run(
                """
                insert into contact (id, account_id, name, title, part, email, phone, left_on)
                select gen_random_uuid(), a.id, p.first || ' ' || p.last,
                       (array['Managing director', 'Chief financial officer', 'Operations manager',
                              'IT manager'])[n],
                       (array['sponsor', 'payer', 'user', 'user'])[n],
                       lower(split_part(p.first, ' ', 1)) || '.' || (10 + p.h % 89) || '@customer.example',
                       '+47 9' || lpad((p.h % 10000000)::text, 7, '0'),
                       case when n = 1 and p.h % 23 = 0 then current_date - (p.h % 120)::int end
                from account a cross join generate_series(1, 4) n
                cross join lateral (select abs(hashtextextended(a.external_key || n, 7)) as h) k
                cross join lateral (
                    select k.h,
                           (array['Ingrid', 'Lars', 'Astrid', 'Henrik', 'Sofia', 'Jonas', 'Marte', 'Erik',
                                  'Nora', 'Mikkel', 'Freja', 'Oskar', 'Emma', 'Tobias', 'Amina', 'Paul'])
                               [1 + k.h % 16] as first,
                           (array['Dahl', 'Lund', 'Berg', 'Holm', 'Nilsen', 'Strand', 'Lindgren', 'Sørensen',
                                  'Haugen', 'Koivisto', 'Meyer', 'Taylor', 'Moe', 'Vik', 'Krogh'])
                               [1 + k.h / 16 % 15] as last) p
                where a.external_key is not null and n <= 2 + k.h % 3
                """);
    }

    /** What was said with customers in these days. */
    Mono<Void> interactions(LocalDate from, LocalDate until) {
        return database.sql(
                        """
                        insert into interaction (id, account_id, person_id, contact_id, kind, hat,
                                                 two_way, happened_at, minutes, summary, internal)
                        select gen_random_uuid(), a.id, a.owner_id, c.id, w.kind, w.hat,
                               w.kind not in ('note') and k.h % 7 <> 0, d.at,
                               case w.kind when 'call' then 10 + k.h % 35 when 'meeting' then 45 + k.h % 60
                                           when 'visit' then 90 + k.h % 120 when 'email' then 5 + k.h % 15
                                           else 5 end,
                               replace(w.text, '{}', coalesce(split_part(c.name, ' ', 1), 'them')),
                               w.kind = 'note' and k.h % 2 = 0
                        from account a cross join generate_series(1, 4) n
                        cross join lateral (
                            select abs(hashtextextended(a.external_key || n || cast(:from as text), 1)) as h) k
                        cross join lateral (
                            select cast(:from as date) + (k.h % (cast(:until as date) - cast(:from as date)))::int
                                       + time '08:00' + (k.h / 7 % 480) * interval '1 minute' as at) d
                        cross join lateral (
                            select * from (values
                                (0, 'call', 'service', '{} asked when the open case will be solved. Promised an answer by Friday.'),
                                (1, 'call', 'relationship', 'A good talk with {}: they are content, and short of people this spring.'),
                                (2, 'email', 'financial', 'Sent {} the new invoice split by department, as they wanted.'),
                                (3, 'meeting', 'sales', 'Showed {} what the larger plan would save them. They want figures before the summer.'),
                                (4, 'call', 'technical', 'Helped {} through the integration; the second site still fails now and then.'),
                                (5, 'visit', 'relationship', 'Spent half a day on site with {}. Met two new users and saw how they really work.'),
                                (6, 'email', 'service', 'Answered {} on delivery times and added them to the monthly report.'),
                                (7, 'meeting', 'service', 'Quarterly review with {}: three cases closed, one postponed, no surprises.'),
                                (8, 'note', 'sales', 'Their budget round starts in October; {} decides, the board confirms.'),
                                (9, 'call', 'financial', '{} explained the late payment: a new system, it will not happen again.'),
                                (10, 'meeting', 'technical', 'Went through the roadmap with {}; they would test the new module first.'),
                                (11, 'email', 'sales', 'Sent {} the renewal offer with two terms to choose from.'),
                                (12, 'call', 'service', '{} is unhappy with the last delivery. Raised it with support the same day.'),
                                (13, 'call', 'sales', '{} asked for a price for forty more users.'),
                                (14, 'note', 'relationship', 'Heard from others that {} may change jobs after the summer.'))
                                t(i, kind, hat, text)
                            where t.i = k.h / 11 % 15) w
                        left join lateral (
                            select c.id, c.name from contact c where c.account_id = a.id
                            order by c.name offset k.h % 2 limit 1) c on true
                        where a.external_key is not null and a.status <> 'lost'
                          and d.at < now() - interval '1 hour'
                          and n <= case a.tier when 'strategic' then 4 when 'large' then 2 else 1 end
                          and (a.tier in ('strategic', 'large') or k.h % case a.tier when 'medium' then 2 else 4 end = 0)
                        """)
                .bind("from", from)
                .bind("until", until)
                .then();
    }

    private Mono<Void> run(String sql) {
        return database.sql(sql).then();
    }
}
