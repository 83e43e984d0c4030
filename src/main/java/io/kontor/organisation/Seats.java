package io.kontor.organisation;

import io.kontor.team.Position;
import io.kontor.team.Title;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class Seats {

    // One row for each position and holder; a position without one has a row of its own.
    private static final String ON =
            """
            select p.id, p.title, p.name, p.region, p.unit, p.since, p.until, l.superior_id,
                   t.person_id, h.name as holder, t.acting
            from position p
            left join reporting_line l on l.position_id = p.id and is_on(:day, l.since, l.until)
            left join tenure t on t.position_id = p.id and is_on(:day, t.since, t.until)
            left join person h on h.id = t.person_id
            where is_on(:day, p.since, p.until)
            order by h.name nulls last, p.id
            """;

    private final DatabaseClient database;

    Seats(DatabaseClient database) {
        this.database = database;
    }

    Mono<Tree> on(LocalDate day) {
        return database.sql(ON)
                .bind("day", day)
                .map(Seats::seat)
                .all()
                .collectMultimap(Seat::id, s -> s, java.util.LinkedHashMap::new)
                .map(rows -> new Tree(rows.values().stream().map(Seats::joined).toList()));
    }

    private static Seat joined(java.util.Collection<Seat> rows) {
        var holders = new ArrayList<Holder>();
        rows.forEach(row -> holders.addAll(row.holders()));
        holders.sort(java.util.Comparator.comparing(Holder::acting));
        var first = rows.iterator().next();
        return new Seat(first.position(), first.superior(), holders);
    }

    private static Seat seat(Readable row) {
        var position =
                new Position(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Title.valueOf(text(row, "title").toUpperCase(Locale.ROOT)),
                        text(row, "name"),
                        text(row, "region"),
                        text(row, "unit"),
                        Objects.requireNonNull(row.get("since", LocalDate.class)),
                        row.get("until", LocalDate.class));
        return new Seat(position, row.get("superior_id", UUID.class), holder(row));
    }

    private static List<Holder> holder(Readable row) {
        @Nullable UUID person = row.get("person_id", UUID.class);
        return person == null
                ? List.of()
                : List.of(
                        new Holder(
                                person,
                                text(row, "holder"),
                                Boolean.TRUE.equals(row.get("acting", Boolean.class))));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
