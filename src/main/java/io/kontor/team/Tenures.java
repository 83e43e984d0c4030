package io.kontor.team;

import com.fasterxml.uuid.Generators;
import io.kontor.change.Bind;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class Tenures {

    private final DatabaseClient database;

    Tenures(DatabaseClient database) {
        this.database = database;
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

    /** Who is to hold a position acts in it no longer. */
    Mono<Void> standDown(UUID position, UUID person, LocalDate from) {
        return end("position_id = '" + position + "' and acting and person_id = :id", person, from);
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
                .map(row -> Objects.requireNonNull(row.get("position_id", UUID.class)))
                .one();
    }
}
