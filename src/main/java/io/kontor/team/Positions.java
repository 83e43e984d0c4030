package io.kontor.team;

import com.fasterxml.uuid.Generators;
import io.kontor.change.Bind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class Positions {

    private final DatabaseClient database;

    Positions(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> open(Position position) {
        return database.sql(
                        """
                        insert into position (id, title, name, region, unit, since, until)
                        values (:id, :title, :name, :region, :unit, :since, :until)
                        """)
                .bind("id", position.id())
                .bind("title", position.title().code())
                .bind("name", position.name())
                .bind("region", position.region())
                .bind("unit", position.unit())
                .bind("since", position.since())
                .bind("until", Bind.of(LocalDate.class, position.until()))
                .then();
    }

    /** From a day on a position reports to another, for good; null makes it one at the top. */
    Mono<Void> report(UUID position, @Nullable UUID superior, LocalDate from) {
        return database.sql(
                        "delete from reporting_line where position_id = :position and since >= :from")
                .bind("position", position)
                .bind("from", from)
                .then()
                .then(end("reporting_line", position, from))
                .then(superior == null ? Mono.empty() : line(position, superior, from));
    }

    private Mono<Void> end(String table, UUID position, LocalDate from) {
        return database.sql(
                        """
                        update %s set until = :from
                        where position_id = :position and since < :from
                          and (until is null or until > :from)
                        """
                                .formatted(table))
                .bind("position", position)
                .bind("from", from)
                .then();
    }

    private Mono<Void> line(UUID position, UUID superior, LocalDate from) {
        return database.sql(
                        """
                        insert into reporting_line (id, position_id, superior_id, since, until)
                        select :id, p.id, s.id, greatest(p.since, s.since, cast(:from as date)), p.until
                        from position p, position s where p.id = :position and s.id = :superior
                        """)
                .bind("id", Generators.timeBasedEpochGenerator().generate())
                .bind("position", position)
                .bind("superior", superior)
                .bind("from", from)
                .then();
    }

    /** Somebody holds a position from a day on. */
    Mono<Void> hold(
            UUID position, UUID person, LocalDate from, @Nullable LocalDate until, boolean acting) {
        return database.sql(
                        """
                        insert into tenure (id, position_id, person_id, since, until, acting)
                        values (:id, :position, :person, :from, :until, :acting)
                        """)
                .bind("id", Generators.timeBasedEpochGenerator().generate())
                .bind("position", position)
                .bind("person", person)
                .bind("from", from)
                .bind("until", Bind.of(LocalDate.class, until))
                .bind("acting", acting)
                .then();
    }

    /** The position that somebody's accounts count at on a day. */
    Mono<UUID> ofPerson(UUID person, LocalDate day) {
        return database.sql(
                        """
                        select position_id from tenure
                        where person_id = :person and is_on(:day, since, until)
                        order by acting, since, id limit 1
                        """)
                .bind("person", person)
                .bind("day", day)
                .map(row -> java.util.Objects.requireNonNull(row.get("position_id", UUID.class)))
                .one();
    }
}
