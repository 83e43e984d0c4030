package io.kontor.team;

import com.fasterxml.uuid.Generators;
import io.kontor.change.Bind;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
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

    /** The position that each reports to today. */
    Mono<Map<UUID, UUID>> above() {
        return database.sql(
                        """
                        select position_id, superior_id from reporting_line
                        where is_on(current_date, since, until)
                        """)
                .map(row -> Map.entry(id(row, "position_id"), id(row, "superior_id")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static UUID id(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
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
                .then(endLine(position, from))
                .then(superior == null ? Mono.empty() : line(position, superior, from));
    }

    private Mono<Void> endLine(UUID position, LocalDate from) {
        return database.sql(
                        """
                        update reporting_line set until = :from
                        where position_id = :position and since < :from
                          and (until is null or until > :from)
                        """)
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

    /** From a day on nobody holds a position, or nobody acts in it. */
    Mono<Void> vacate(UUID position, boolean acting, LocalDate from) {
        return end("position_id = :id and acting = " + acting, position, from);
    }

    /** From a day on somebody holds no position of their own. */
    Mono<Void> release(UUID person, LocalDate from) {
        return end("person_id = :id and not acting", person, from);
    }

    private Mono<Void> end(String which, UUID id, LocalDate from) {
        var tenures = database.sql("delete from tenure where since >= :from and " + which);
        var running =
                database.sql(
                        "update tenure set until = :from"
                                + " where (until is null or until > :from) and "
                                + which);
        return tenures.bind("id", id)
                .bind("from", from)
                .then()
                .then(running.bind("id", id).bind("from", from).then());
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
                .map(row -> id(row, "position_id"))
                .one();
    }
}
