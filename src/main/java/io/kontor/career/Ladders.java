package io.kontor.career;

import io.kontor.career.Ladder.Competency;
import io.kontor.career.Ladder.Level;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the ladder; the first one comes with the product. */
@Repository
class Ladders {

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Ladder first;

    Ladders(DatabaseClient database, JsonMapper json) throws java.io.IOException {
        this.database = database;
        this.json = json;
        try (var file = new ClassPathResource("career/ladder.json").getInputStream()) {
            first = json.readValue(file, Body.class).numbered(1);
        }
    }

    /** What of a ladder is kept as one document. */
    record Body(java.util.List<Competency> competencies, java.util.List<Level> levels) {
        Ladder numbered(int number) {
            return new Ladder(number, competencies, levels);
        }
    }

    Ladder first() {
        return first;
    }

    Mono<Ladder> latest() {
        return database.sql(
                        "select number, body::text as body from ladder order by number desc limit 1")
                .map(this::ladder)
                .one()
                .defaultIfEmpty(first);
    }

    Mono<Ladder> numbered(int number) {
        return number == first.number()
                ? Mono.just(first)
                : database.sql(
                                "select number, body::text as body from ladder where number = :number")
                        .bind("number", number)
                        .map(this::ladder)
                        .one();
    }

    private Ladder ladder(Readable row) {
        var body = Objects.requireNonNull(row.get("body", String.class));
        int number = Objects.requireNonNull(row.get("number", Integer.class));
        return json.readValue(body, Body.class).numbered(number);
    }

    /** Two who publish at once: the second learns of the first. */
    Mono<Void> add(UUID id, Ladder ladder, String note) {
        return database.sql(
                        """
                        insert into ladder (id, number, body, note)
                        select :id, :number, cast(:body as jsonb), :note
                        where :number = (select coalesce(max(number), 1) + 1 from ladder)
                        """)
                .bind("id", id)
                .bind("number", ladder.number())
                .bind(
                        "body",
                        json.writeValueAsString(new Body(ladder.competencies(), ladder.levels())))
                .bind("note", note)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(LadderChanged::new))
                .onErrorMap(DuplicateKeyException.class, _ -> new LadderChanged())
                .then();
    }
}
