package io.kontor.demo;

import java.util.List;

/** Who of the demonstration rose within two years, from which level and from which place. */
final class RiseSql {

    private RiseSql() {}

    /** The first of a month, far enough after somebody joined to have grown into it. */
    private static final String RISEN =
            """
            with ladder as (
                select p.id, p.name, p.user_name, p.joined_on,
                       case s.title when 'key' then 'KEY_ACCOUNT_MANAGER' when 'manager' then 'ACCOUNT_MANAGER'
                                    else role_of(s.title) end as level,
                       cast(date_trunc('month', current_date)
                            - make_interval(months => 3 + abs(hashtext(p.name || 'rise')) % 20) as date) as day
                from person p join position s on s.id = p.position_id
                where p.role in ('ASSISTANT', 'ASSOCIATE', 'MANAGER', 'LEAD', 'DIRECTOR', 'VP')),
            risen as (
                select id, day
                from (select l.*, row_number() over (partition by level order by abs(hashtext(name || 'rank'))) as turn
                      from ladder l
                      where level in ('ASSOCIATE', 'ACCOUNT_MANAGER') and user_name is distinct from 'manager'
                        and joined_on < day - interval '18 months') l
                where turn <= 5)
            """;

    static final String STANDINGS =
            RISEN
                    + """
                    insert into standing (id, person_id, level, since)
                    select gen_random_uuid(), l.id, l.level,
                           coalesce(r.day, greatest(l.joined_on, current_date - 200 - abs(hashtext(l.name)) % 1100))
                    from ladder l left join risen r on r.id = l.id
                    """;

    static final String EARLIER =
            RISEN
                    + """
                    insert into standing (id, person_id, level, since)
                    select gen_random_uuid(), l.id,
                           case l.level when 'ASSOCIATE' then 'ASSISTANT' else 'ASSOCIATE' end,
                           greatest(l.joined_on,
                                    cast(r.day - interval '18 months' as date) - abs(hashtext(l.name)) % 700)
                    from ladder l join risen r on r.id = l.id
                    """;

    /** The id of the place somebody was promoted from; the same in the vault. */
    static final String PLACE_BEFORE = "cast(md5(%s || ' before') as uuid)";

    /** With the place each has now, and that of the lead above both. */
    private static final String MOVED =
            """
            with rise as materialized (
                select p.id as person, p.joined_on, p.region, n.since as day, lower(e.level) as was,
                       p.position_id as place, %s as before, l.id as lead, l.since as opened
                from standing n
                join standing e on e.person_id = n.person_id and e.since < n.since
                join person p on p.id = n.person_id
                cross join lateral (
                    select s.id, s.since from above_at(current_date) a
                    join position s on s.id = a.superior_id and s.title = 'lead'
                    where a.position_id = p.position_id order by a.steps limit 1) l)
            """
                    .formatted(PLACE_BEFORE.formatted("p.id"));

    /** Everything is dated as a promotion dates it; the organisation checks it as a whole. */
    static final List<String> PLACES =
            List.of(
                    MOVED
                            + """
                            , opened as (
                                insert into position (id, title, region, since, until)
                                select before, was, region, joined_on, day from rise),
                            lined as (
                                insert into reporting_line (id, position_id, superior_id, since, until)
                                select gen_random_uuid(), before, lead, greatest(joined_on, opened), day from rise
                                where opened < day)
                            insert into tenure (id, position_id, person_id, since, until)
                            select gen_random_uuid(), before, person, joined_on, day from rise
                            """,
                    MOVED
                            + """
                            update tenure t set since = r.day from rise r
                            where t.person_id = r.person and t.position_id = r.place and not t.acting
                            """,
                    // Whoever is below a new place was below its lead until then.
                    MOVED
                            + """
                            insert into reporting_line (id, position_id, superior_id, since, until)
                            select gen_random_uuid(), l.position_id, r.lead, greatest(l.since, r.opened), r.day
                            from reporting_line l join rise r on r.place = l.superior_id
                            where greatest(l.since, r.opened) < r.day
                            """,
                    MOVED
                            + """
                            update reporting_line l set since = r.day from rise r
                            where l.superior_id = r.place and l.since < r.day
                            """,
                    MOVED
                            + """
                            delete from reporting_line l using rise r
                            where l.position_id = r.place and l.until <= r.day
                            """,
                    MOVED
                            + """
                            update reporting_line l set since = r.day from rise r
                            where l.position_id = r.place and l.since < r.day
                            """,
                    MOVED
                            + """
                            update position s set since = r.day from rise r where s.id = r.place
                            """);
}
