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

    /**
     * Everybody with what they are paid: a settlement each year, and what a promotion gave. Who
     * rose has the level before as {@code was}, and from their day the pay {@code risen}, which is
     * at least the minimum of the band.
     */
    static final String CAREER =
            """
            with placed as materialized (
                select p.id, p.name, p.title, p.user_name, p.reports_to, p.joined_on, n.level, n.since,
                       e.level as was, z.zone, abs(hashtext(p.name)) % 106 - 4 as place
                from person p
                join pay_zone z on z.location = p.region
                join standing n on n.person_id = p.id
                left join standing e on e.person_id = p.id and e.since < n.since
                where not exists (select from standing l where l.person_id = p.id and l.since > n.since)),
            career as materialized (
                select c.*, b.currency, round(b.least + (b.most - b.least) * c.place / 100.0, -2) as settled,
                       round(o.least + (o.most - o.least) * abs(c.place) / 100.0, -2) as before,
                       round(greatest(b.least * 1.02,
                                      (o.least + (o.most - o.least) * abs(c.place) / 100.0) * 1.06), -2) as risen
                from placed c
                join pay_band b on b.level = c.level and b.zone = c.zone
                left join pay_band o on o.level = c.was and o.zone = c.zone)
            """;

    static final String SALARIES =
            CAREER
                    + """
                    insert into salary (id, person_id, from_date, amount, currency, full_time, reason)
                    select gen_random_uuid(), c.id, y.day, y.amount, c.currency, 1, y.reason
                    from career c cross join lateral (
                        select cast(date_trunc('year', current_date) as date) as day, c.settled as amount,
                               'yearly settlement' as reason
                        where c.was is null
                        union all
                        select greatest(c.joined_on, cast(date_trunc('year', c.since - 1) as date)), c.before,
                               'yearly settlement'
                        where c.was is not null
                        union all
                        select c.since, c.risen, 'PROMOTION' where c.was is not null
                        union all
                        select make_date(i.year, 1, 1), round(c.risen * power(1.035, i.year - extract(year from c.since)), -2),
                               'yearly settlement'
                        from generate_series(cast(extract(year from c.since) as int) + 1,
                                             cast(extract(year from current_date) as int)) i (year)
                        where c.was is not null) y
                    """;
}
