package io.kontor.draft;

import com.fasterxml.uuid.Generators;
import io.kontor.change.Bind;
import io.kontor.draft.DraftFailure.Moved;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Drafts as they are kept; what belongs to one is read with {@link DraftParts}. */
@Repository
class Drafts {

    private static final String SELECT =
            """
            select d.*, exists (select from step u where u.undoes = d.step_id) as undone
            from draft d
            """;

    /** Nobody else knows of it. */
    private static final String KNOWN =
            """
            (d.author_id = :viewer
             or exists (select from draft_reader r where r.draft_id = d.id and r.person_id = :viewer))
            """;

    private final DatabaseClient database;

    Drafts(DatabaseClient database) {
        this.database = database;
    }

    /** Those somebody knows of, the latest first, without what belongs to them. */
    Flux<Draft> all(UUID viewer) {
        return database.sql(
                        SELECT
                                + "where d.state <> 'discarded' and "
                                + KNOWN
                                + " order by d.id desc")
                .bind("viewer", viewer)
                .map(Drafts::draft)
                .all();
    }

    Mono<Draft> byId(UUID id, UUID viewer) {
        return database.sql(SELECT + "where d.id = :id and " + KNOWN)
                .bind("id", id)
                .bind("viewer", viewer)
                .map(Drafts::draft)
                .one();
    }

    /** Those whose day has come, the earliest first. */
    Flux<Draft> due(LocalDate day) {
        return database.sql(
                        SELECT
                                + "where d.state = 'scheduled' and d.takes_effect <= :day order by d.takes_effect, d.id")
                .bind("day", day)
                .map(Drafts::draft)
                .all();
    }

    Mono<UUID> add(String name, UUID author) {
        var id = Generators.timeBasedEpochGenerator().generate();
        return database.sql("insert into draft (id, name, author_id) values (:id, :name, :author)")
                .bind("id", id)
                .bind("name", name)
                .bind("author", author)
                .then()
                .thenReturn(id);
    }

    /** Counts a change of what is still open; an error {@link Moved} where it is not. */
    Mono<Void> touch(UUID id) {
        return one(
                database.sql(
                                "update draft set version = version + 1, trouble = '' where id = :id and state = 'open'")
                        .bind("id", id));
    }

    /** Keeps others from it for the rest of the step; an error {@link Moved} where it moved. */
    Mono<Void> hold(Draft seen) {
        return database.sql(
                        """
                        select id from draft
                        where id = :id and state = :state and version = :version for update
                        """)
                .bind("id", seen.id())
                .bind("state", code(seen.state()))
                .bind("version", seen.version())
                .map(row -> id(row, "id"))
                .one()
                .switchIfEmpty(Mono.error(Moved::new))
                .then();
    }

    /** Takes a draft from the version and state that was seen to another state. */
    Mono<Void> turn(Draft seen, Draft.State next, Draft as) {
        return one(
                database.sql(
                                """
                                update draft
                                set state = :next, version = version + 1, takes_effect = :on,
                                    approver_id = :approver, step_id = :step, trouble = :trouble
                                where id = :id and state = :state and version = :version
                                """)
                        .bind("id", seen.id())
                        .bind("state", code(seen.state()))
                        .bind("version", seen.version())
                        .bind("next", code(next))
                        .bind("on", Bind.of(LocalDate.class, as.takesEffect()))
                        .bind("approver", Bind.uuid(as.approver()))
                        .bind("step", Bind.uuid(as.step()))
                        .bind("trouble", as.trouble()));
    }

    private static Mono<Void> one(DatabaseClient.GenericExecuteSpec sql) {
        return sql.fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(Moved::new))
                .then();
    }

    private static String code(Draft.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Draft draft(Readable row) {
        return new Draft(
                id(row, "id"),
                text(row, "name"),
                id(row, "author_id"),
                Draft.State.valueOf(text(row, "state").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(row.get("version", Integer.class)),
                row.get("takes_effect", LocalDate.class),
                row.get("approver_id", UUID.class),
                row.get("step_id", UUID.class),
                Boolean.TRUE.equals(row.get("undone", Boolean.class)),
                text(row, "trouble"),
                List.of(),
                List.of(),
                List.of());
    }

    static UUID id(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
