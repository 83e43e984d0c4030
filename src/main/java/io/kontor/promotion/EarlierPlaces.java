package io.kontor.promotion;

import com.fasterxml.uuid.Generators;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Back to where somebody was before a decision that is taken back. */
@Repository
class EarlierPlaces {

    private final DatabaseClient database;

    EarlierPlaces(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Into the earlier position where it is vacant, else into a new one like it under the same
     * superior; nothing for who is there already. The position that a promotion opened for nobody
     * else ends, and so does what was planned for the person from later on.
     *
     * @param place the title of a position at the earlier level, should the earlier one be gone
     */
    Mono<Void> back(Proposal p, String place) {
        return database.sql(
                        """
                        with held as materialized (
                            select t.id, t.position_id, t.since, greatest(t.since, cast(:day as date)) as day
                            from tenure t
                            where t.person_id = :person and not t.acting
                              and (t.until is null or t.until > :day)
                            order by t.since <= :day desc,
                                     case when t.since <= :day then t.since end desc, t.since
                            limit 1),
                        leaving as materialized (select * from held where position_id <> :earlier),
                        vacant as materialized (
                            select s.id from position s cross join leaving h
                            where s.id = :earlier and s.since <= h.day and s.until is null
                              and not exists (
                                  select from tenure t where t.position_id = s.id and not t.acting
                                  and (t.until is null or t.until > h.day))),
                        above as materialized (
                            select l.superior_id
                            from leaving h
                            join reporting_line l on l.position_id in (:earlier, h.position_id)
                            join position s on s.id = l.superior_id
                            where l.since <= h.day and s.since <= h.day and s.until is null
                            order by l.position_id = :earlier desc, l.since desc limit 1),
                        opened as (
                            insert into position (id, title, region, unit, since)
                            select :position, coalesce(e.title, :place), coalesce(e.region, s.region),
                                   coalesce(e.unit, s.unit), h.day
                            from leaving h
                            join position s on s.id = h.position_id
                            left join position e on e.id = :earlier
                            where not exists (select from vacant)
                            returning id, since),
                        lined as (
                            insert into reporting_line (id, position_id, superior_id, since)
                            select :line, o.id, a.superior_id, o.since from opened o, above a),
                        ended as (
                            update tenure t set until = h.day from leaving h
                            where t.id = h.id and t.since < h.day),
                        never as (
                            delete from tenure t using leaving h
                            where t.person_id = :person and not t.acting and t.since >= h.day),
                        ghost as materialized (
                            select s.id, s.since from position s join leaving h on h.position_id = s.id
                            where s.until is null
                              and exists (
                                  select from change c join step w on w.id = c.step
                                  where c.record = s.id and c.op = 'insert' and w.label = 'promotion')
                              and not exists (
                                  select from tenure t where t.position_id = s.id and t.id <> h.id)
                              and not exists (
                                  select from reporting_line l
                                  where l.superior_id = s.id and (l.until is null or l.until > h.day))),
                        closed as (
                            update position s set until = h.day from ghost g, leaving h
                            where s.id = g.id and g.since < h.day),
                        unlined as (
                            update reporting_line l set until = h.day from ghost g, leaving h
                            where l.position_id = g.id and l.since < h.day
                              and (l.until is null or l.until > h.day)),
                        unplanned as (
                            delete from reporting_line l using ghost g, leaving h
                            where l.position_id = g.id and l.since >= h.day),
                        gone as (
                            delete from position s using ghost g, leaving h
                            where s.id = g.id and g.since >= h.day)
                        insert into tenure (id, position_id, person_id, since)
                        select :tenure, e.id, :person, h.day
                        from leaving h cross join (
                            select id from vacant union all select id from opened) e
                        """)
                .bind("person", p.subject())
                .bind("day", p.effectiveOn())
                .bind("earlier", earlier(p))
                .bind("place", place)
                .bind("position", Generators.timeBasedEpochGenerator().generate())
                .bind("line", Generators.timeBasedEpochGenerator().generate())
                .bind("tenure", Generators.timeBasedEpochGenerator().generate())
                .then();
    }

    private static UUID earlier(Proposal p) {
        if (p.fromPosition() == null) {
            throw new IllegalStateException("only a reversal leads back");
        }
        return p.fromPosition();
    }
}
