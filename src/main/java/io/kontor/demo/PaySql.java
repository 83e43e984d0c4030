package io.kontor.demo;

/** What the people of the demonstration are paid, and what is proposed for them. */
final class PaySql {

    private PaySql() {}

    static final String ZONES =
            """
            insert into pay_zone (id, location, zone, from_date)
            select gen_random_uuid(), z.location, z.zone, '2024-01-01'
            from (values ('Oslo', 'Norway'), ('Bergen', 'Norway'), ('Stockholm', 'Sweden'),
                         ('København', 'Denmark'), ('London', 'United Kingdom'),
                         ('New York', 'United States'), ('Chicago', 'United States'),
                         ('San Francisco', 'United States'), ('Atlanta', 'United States'),
                         ('Los Angeles', 'United States')) z (location, zone)
            """;
    // An account manager in the United States is paid 45,000 to 85,000 USD a year.
    static final String BANDS =
            """
            insert into pay_band (id, level, zone, currency, from_date, least, middle, most)
            select gen_random_uuid(), l.level, z.zone, z.currency, '2024-01-01',
                   round(45000 * l.factor * z.factor, -3), round(65000 * l.factor * z.factor, -3),
                   round(85000 * l.factor * z.factor, -3)
            from (values ('ASSISTANT', 0.62), ('ASSOCIATE', 0.78), ('ACCOUNT_MANAGER', 1.0), ('LEAD', 1.35),
                         ('KEY_ACCOUNT_MANAGER', 1.4), ('DIRECTOR', 2.0), ('PRINCIPAL_ACCOUNT_MANAGER', 1.9),
                         ('VP', 2.9)) l (level, factor)
            cross join (values ('United States', 'USD', 1.0), ('Norway', 'NOK', 10.5), ('Sweden', 'SEK', 9.0),
                               ('Denmark', 'DKK', 7.0), ('United Kingdom', 'GBP', 0.75)) z (zone, currency, factor)
            """;
    static final String SALARIES =
            """
            insert into salary (id, person_id, from_date, amount, currency, full_time, reason)
            select gen_random_uuid(), p.id, '2026-01-01',
                   round(b.least + (b.most - b.least) * (abs(hashtext(p.name)) % 106 - 4) / 100.0, -2),
                   b.currency, 1, 'yearly settlement'
            from standing s join person p on p.id = s.person_id
            join pay_zone z on z.location = p.region
            join pay_band b on b.level = s.level and b.zone = z.zone
            """;

    /** One proposal in each of the first states, on different people of the lead who signs in. */
    static final String PROPOSALS =
            """
            insert into proposal (id, kind, subject_id, proposer_id, from_level, from_title, level, title,
                                  effective_on, exceptions, state, reason)
            select gen_random_uuid(), 'PROMOTION', p.id, p.reports_to, s.level, p.title, 'LEAD',
                   'Lead account manager', cast(date_trunc('month', current_date) + interval '2 months' as date),
                   case when n.i > 1 then array['QUALIFICATIONS'] else '{}' end,
                   (array['DRAFT', 'SUBMITTED', 'ENDORSED', 'CHECKED', 'APPROVED'])[n.i],
                   'Runs a whole book, coaches two newcomers, and the team asks for it'
            from (select p.*, row_number() over (order by p.name) as place from person p
                  join person l on l.id = p.reports_to and l.role = 'LEAD' where p.role = 'MANAGER'
                  and p.user_name is null and p.title not ilike 'key%') p
            join generate_series(1, 5) n (i) on n.i = p.place
            join standing s on s.person_id = p.id
            """;

    static final String EVENTS =
            """
            insert into proposal_event (proposal_id, actor, to_state, act, reason)
            select id, proposer_id, state, 'PROPOSE', reason from proposal
            """;
}
