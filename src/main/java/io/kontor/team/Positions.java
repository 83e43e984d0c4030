package io.kontor.team;

import com.fasterxml.uuid.Generators;
import io.kontor.change.Bind;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

    /** From a day on, or from when both are there, a position reports to another, for good. */
    Mono<Void> report(UUID position, UUID superior, LocalDate from) {
        return start(position, superior, from)
                .flatMap(
                        day ->
                                database.sql(
                                                """
                                                delete from reporting_line
                                                where position_id = :position and since >= :from
                                                """)
                                        .bind("position", position)
                                        .bind("from", day)
                                        .then()
                                        .then(endLine(position, day))
                                        .then(line(position, superior, day)));
    }

    private Mono<LocalDate> start(UUID position, UUID superior, LocalDate from) {
        return database.sql(
                        """
                        select greatest(p.since, s.since, cast(:from as date)) as day
                        from position p, position s where p.id = :position and s.id = :superior
                        """)
                .bind("position", position)
                .bind("superior", superior)
                .bind("from", from)
                .map(row -> Objects.requireNonNull(row.get("day", LocalDate.class)))
                .one();
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
                        select :id, p.id, s.id, :from, p.until
                        from position p, position s where p.id = :position and s.id = :superior
                        """)
                .bind("id", Generators.timeBasedEpochGenerator().generate())
                .bind("position", position)
                .bind("superior", superior)
                .bind("from", from)
                .then();
    }
}
