package io.kontor.step;

import io.kontor.change.Step;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people did lately: everybody sees their own steps and those of people below them. */
@Service
class Steps {

    private static final String SEEN =
            """
            select s.id, s.kind, s.actor, s.at, s.label, s.reason, s.undoes, u.id as undone_by,
                   (select count(*) from change c where c.step = s.id) as changes
            from step s left join step u on u.undoes = s.id
            where s.actor = any (array(select subtree(:viewer)))
            """;

    private final DatabaseClient database;

    Steps(DatabaseClient database) {
        this.database = database;
    }

    /** The latest steps that changed something, newest first. */
    public Flux<RecordedStep> recent(int most, Viewer viewer) {
        return database.sql(
                        SEEN
                                + """
                                  and exists (select from change c where c.step = s.id)
                                order by s.at desc, s.id desc limit :most
                                """)
                .bind("viewer", viewer.person())
                .bind("most", most)
                .map(Steps::step)
                .all();
    }

    /**
     * One step.
     *
     * @return an error {@link NoSuchStep} when there is none or the viewer may not know of it
     */
    public Mono<RecordedStep> step(UUID id, Viewer viewer) {
        return database.sql(SEEN + " and s.id = :id")
                .bind("viewer", viewer.person())
                .bind("id", id)
                .map(Steps::step)
                .one()
                .switchIfEmpty(Mono.error(() -> new NoSuchStep(id)));
    }

    private static RecordedStep step(Readable row) {
        return new RecordedStep(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Step.Kind.valueOf(text(row, "kind").toUpperCase(Locale.ROOT)),
                row.get("actor", UUID.class),
                Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant(),
                text(row, "label"),
                row.get("reason", String.class),
                row.get("undoes", UUID.class),
                row.get("undone_by", UUID.class),
                Objects.requireNonNull(row.get("changes", Long.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
