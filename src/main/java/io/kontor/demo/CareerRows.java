package io.kontor.demo;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The careers and the pay of the demonstration: the same for the same names. */
@Repository
class CareerRows {

    private static final String EDUCATION =
            """
            insert into education (id, person_id, what, school, finished)
            select gen_random_uuid(), s.person_id,
                   (array['MSc in business', 'BA in marketing', 'BSc in economics', 'MA in communication'])
                       [1 + abs(hashtext(p.name)) % 4],
                   (array['BI Oslo', 'NHH Bergen', 'Stockholm School of Economics', 'Aarhus University'])
                       [1 + abs(hashtext(p.name || 's')) % 4],
                   make_date(2004 + abs(hashtext(p.name)) % 18, 6, 15)
            from standing s join person p on p.id = s.person_id
            """;
    private static final String QUALIFICATIONS =
            """
            insert into qualification (id, person_id, name, issued, expires)
            select gen_random_uuid(), s.person_id, q.name,
                   current_date - 900 + abs(hashtext(p.name || q.name)) % 600,
                   case when q.name <> 'Product basics'
                        then current_date + 20 + abs(hashtext(p.name || q.name)) % 700 end
            from standing s join person p on p.id = s.person_id
            cross join (values ('Product basics'), ('Commercial contracts'), ('Leading people')) q (name)
            where abs(hashtext(p.name || q.name)) % 10 < 7
            """;
    private static final String REVIEWS =
            """
            insert into review (id, person_id, held, outcome, summary)
            select gen_random_uuid(), s.person_id, current_date - 120 - 365 * y.ago,
                   (array['meets', 'meets', 'above', 'meets', 'below', 'above'])
                       [1 + abs(hashtext(p.name || y.ago)) % 6],
                   (array['Steady year, trusted by customers', 'Grew the book and helped two newcomers',
                          'Good with customers, planning needs care'])[1 + abs(hashtext(p.name || y.ago)) % 3]
            from standing s join person p on p.id = s.person_id cross join generate_series(0, 1) y (ago)
            """;
    private static final String EVIDENCE =
            """
            insert into evidence (id, person_id, kind, competency, title, dated)
            select gen_random_uuid(), s.person_id,
                   (array['outcome', 'customer', 'sample', 'review'])[1 + abs(hashtext(p.name || c.key)) % 4],
                   c.key,
                   (array['Renewal kept against a rival offer', 'Thanked by the customer''s management',
                          'Plan for the quarter, used by the team', 'Named in the yearly review'])
                       [1 + abs(hashtext(p.name || c.key)) % 4],
                   current_date - abs(hashtext(p.name || c.key || 'd')) % 600
            from standing s join person p on p.id = s.person_id
            cross join unnest(array['sales', 'service', 'product', 'advice', 'liaison', 'planning',
                                    'communication', 'leading']) c (key)
            where abs(hashtext(p.name || c.key || 'e')) % 10 < 9
            """;
    private static final String RATINGS =
            """
            insert into rating (id, person_id, competency, source, rating, rated_on)
            select gen_random_uuid(), s.person_id, c.key, r.source,
                   greatest(0, least(4, l.height - case when abs(hashtext(p.name || c.key)) % 5 = 0 then 1 else 0 end
                       + case when abs(hashtext(p.name || c.key || r.source)) % 4 = 0 then 1 else 0 end)),
                   current_date - 60
            from standing s join person p on p.id = s.person_id
            join (values ('ASSISTANT', 1), ('ASSOCIATE', 2), ('ACCOUNT_MANAGER', 3), ('LEAD', 3),
                         ('KEY_ACCOUNT_MANAGER', 3), ('DIRECTOR', 4), ('VP', 4)) l (level, height)
                on l.level = s.level
            cross join unnest(array['sales', 'service', 'product', 'advice', 'liaison', 'planning',
                                    'communication', 'leading']) c (key)
            cross join unnest(array['self', 'manager', 'calibrated']) r (source)
            where abs(hashtext(p.name || c.key || r.source || 'r')) % 12 < 11
            """;
    private static final String GOALS =
            """
            insert into goal (id, person_id, title, competency, due, state)
            select gen_random_uuid(), s.person_id, 'Lead the quarterly plan of the team', 'planning',
                   current_date + 30 + abs(hashtext(p.name)) % 120, 'open'
            from standing s join person p on p.id = s.person_id
            """;
    private static final String OPENINGS =
            """
            insert into opening (id, level, title) values
                (gen_random_uuid(), 'LEAD', 'Lead of a sixth team'),
                (gen_random_uuid(), 'KEY_ACCOUNT_MANAGER', 'Strategic accounts')
            """;
    private final DatabaseClient database;

    CareerRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Boolean> areThere() {
        return database.sql("select exists (select from standing) as found")
                .map(row -> Boolean.TRUE.equals(row.get("found", Boolean.class)))
                .one();
    }

    /** What everybody's own rights decide about. */
    Mono<Void> open() {
        return Flux.just(
                        RiseSql.STANDINGS,
                        EDUCATION,
                        QUALIFICATIONS,
                        REVIEWS,
                        EVIDENCE,
                        RATINGS,
                        GOALS,
                        OPENINGS,
                        PaySql.ZONES,
                        PaySql.BANDS,
                        RiseSql.EARLIER)
                .concatWith(Flux.fromIterable(RiseSql.PLACES))
                .concatMap(sql -> database.sql(sql).then())
                .then();
    }

    /** What belongs into the vault. */
    Mono<Boolean> apart() {
        return Flux.just(
                        PaySql.SALARIES,
                        CaseSql.PROPOSALS,
                        CaseSql.DECIDED,
                        CaseSql.EVENTS,
                        CaseSql.CHORES)
                .concatMap(sql -> database.sql(sql).then())
                .then(Mono.just(true));
    }
}
