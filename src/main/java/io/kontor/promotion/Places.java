package io.kontor.promotion;

import com.fasterxml.uuid.Generators;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What everybody sees of a decision that took effect: title, access and level. */
@Repository
class Places {

    private final DatabaseClient database;
    private final EarlierPlaces earlier;
    private final Levels levels;

    Places(DatabaseClient database, EarlierPlaces earlier, Levels levels) {
        this.database = database;
        this.earlier = earlier;
        this.levels = levels;
    }

    /** Waits until nobody else applies the same, until the end of the transaction. */
    Mono<Void> turn(UUID proposal) {
        return database.sql("select count(*) from (select pg_advisory_xact_lock(hashtext(:key))) l")
                .bind("key", "proposal " + proposal)
                .then();
    }

    Mono<Void> put(Proposal p) {
        if (p.isOfPayOnly()) {
            return Mono.empty();
        }
        var moved = p.fromPosition() == null ? position(p) : earlier.back(p, place(p.level()));
        return levels.put(p).then(title(p)).then(moved);
    }

    /** The position that the subject of a proposal leaves on its day; empty for a matter of pay. */
    Mono<UUID> held(Proposal p) {
        return p.isOfPayOnly()
                ? Mono.empty()
                : database.sql(
                                """
                                select t.position_id from tenure t
                                where t.person_id = :person and not t.acting
                                  and (t.until is null or t.until > :day)
                                order by t.since <= :day desc,
                                         case when t.since <= :day then t.since end desc, t.since
                                limit 1
                                """)
                        .bind("person", p.subject())
                        .bind("day", p.effectiveOn())
                        .map(row -> Objects.requireNonNull(row.get("position_id", UUID.class)))
                        .one();
    }

    private Mono<Void> title(Proposal p) {
        return database.sql("update person set title = :title where id = :id")
                .bind("title", p.title())
                .bind("id", p.subject())
                .then();
    }

    /**
     * A new position below the nearest one that is higher; the old one is there to be filled again.
     * What was planned for the person from later on gives way: it was planned from the old place.
     */
    private Mono<Void> position(Proposal p) {
        return database.sql(
                        """
                        with held as materialized (
                            select t.id, t.position_id, t.since, s.region, s.unit,
                                   greatest(t.since, cast(:day as date)) as day
                            from tenure t join position s on s.id = t.position_id
                            where t.person_id = :person and not t.acting
                              and (t.until is null or t.until > :day)
                            order by t.since <= :day desc,
                                     case when t.since <= :day then t.since end desc, t.since
                            limit 1),
                        rank (title, height) as (values
                            ('lead', 4), ('key', 4), ('director_accounts', 5),
                            ('director_account_management', 5), ('principal', 5), ('vp', 6)),
                        above as materialized (
                            select a.superior_id
                            from held h cross join lateral above_at(h.day) a
                            join position s on s.id = a.superior_id
                            left join rank r on r.title = s.title
                            left join rank mine on mine.title = :place
                            where a.position_id = h.position_id
                              and (mine.height is null or r.height > mine.height)
                            order by a.steps limit 1),
                        opened as (
                            insert into position (id, title, region, unit, since)
                            select :position, :place, region, unit, day from held
                            returning id, since),
                        lined as (
                            insert into reporting_line (id, position_id, superior_id, since)
                            select :line, o.id, a.superior_id, o.since from opened o, above a),
                        ended as (
                            update tenure t set until = h.day from held h
                            where t.id = h.id and t.since < h.day),
                        never as (
                            delete from tenure t using held h
                            where t.person_id = :person and not t.acting and t.since >= h.day)
                        insert into tenure (id, position_id, person_id, since)
                        select :tenure, o.id, :person, o.since from opened o
                        """)
                .bind("person", p.subject())
                .bind("day", p.effectiveOn())
                .bind("place", place(p.level()))
                .bind("position", Generators.timeBasedEpochGenerator().generate())
                .bind("line", Generators.timeBasedEpochGenerator().generate())
                .bind("tenure", Generators.timeBasedEpochGenerator().generate())
                .then();
    }

    /** Has everything that follows from it worked out now, as part of the same step. */
    Mono<Void> settle() {
        return database.sql("set constraints all immediate").then();
    }

    private static String place(String level) {
        return switch (level) {
            case "ACCOUNT_MANAGER" -> "manager";
            case "KEY_ACCOUNT_MANAGER" -> "key";
            case "PRINCIPAL_ACCOUNT_MANAGER" -> "principal";
            case "DIRECTOR" -> "director_accounts";
            default -> level.toLowerCase(Locale.ROOT);
        };
    }
}
