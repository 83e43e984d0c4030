package io.kontor.roster;

import io.kontor.roster.Part.Post;
import io.kontor.roster.Part.Report;
import io.kontor.roster.Part.Tenure;
import io.kontor.team.Title;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the organisation of all days. */
@Repository
class Rosters {

    private final DatabaseClient database;

    Rosters(DatabaseClient database) {
        this.database = database;
    }

    Mono<Roster> now() {
        Flux<Part> posts =
                database.sql("select * from position").map(Rosters::post).all().cast(Part.class);
        Flux<Part> reports =
                database.sql("select * from reporting_line")
                        .map(Rosters::report)
                        .all()
                        .cast(Part.class);
        Flux<Part> tenures =
                database.sql("select * from tenure").map(Rosters::tenure).all().cast(Part.class);
        return posts.concatWith(reports).concatWith(tenures).collectList().map(Roster::new);
    }

    /** Who owns accounts. */
    Mono<Set<UUID>> owners() {
        return database.sql(
                        "select p.id from person p where exists (select from account a where a.owner_id = p.id)")
                .map(row -> id(row, "id"))
                .all()
                .collect(Collectors.toSet());
    }

    private static Post post(Readable row) {
        return new Post(
                id(row, "id"),
                row.get("external_key", String.class),
                Title.valueOf(text(row, "title").toUpperCase(Locale.ROOT)),
                text(row, "name"),
                text(row, "region"),
                text(row, "unit"),
                days(row));
    }

    private static Report report(Readable row) {
        return new Report(id(row, "id"), id(row, "position_id"), id(row, "superior_id"), days(row));
    }

    private static Tenure tenure(Readable row) {
        return new Tenure(
                id(row, "id"),
                id(row, "position_id"),
                id(row, "person_id"),
                days(row),
                Boolean.TRUE.equals(row.get("acting", Boolean.class)));
    }

    private static Days days(Readable row) {
        return new Days(
                Objects.requireNonNull(row.get("since", LocalDate.class)),
                row.get("until", LocalDate.class));
    }

    private static UUID id(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
