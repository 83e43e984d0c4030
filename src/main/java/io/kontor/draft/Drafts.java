package io.kontor.draft;

import com.fasterxml.uuid.Generators;
import io.kontor.change.Bind;
import io.kontor.draft.DraftFailure.Moved;
import java.time.LocalDate;
import java.util.Locale;
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
                .map(DraftRow::draft)
                .all();
    }

    Mono<Draft> byId(UUID id, UUID viewer) {
        return database.sql(SELECT + "where d.id = :id and " + KNOWN)
                .bind("id", id)
                .bind("viewer", viewer)
                .map(DraftRow::draft)
                .one();
    }

    /** Those whose day has come, the earliest first. */
    Flux<Draft> due(LocalDate day) {
        return database.sql(
                        SELECT
                                + "where d.state = 'scheduled' and d.takes_effect <= :day order by d.takes_effect, d.id")
                .bind("day", day)
                .map(DraftRow::draft)
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
                .map(row -> DraftRow.id(row, "id"))
                .one()
                .switchIfEmpty(Mono.error(Moved::new))
                .then();
    }

    /** Takes a draft from the version and state that was seen to what it is next. */
    Mono<Void> turn(Draft seen, Draft next) {
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
                        .bind("next", code(next.state()))
                        .bind("on", Bind.of(LocalDate.class, next.takesEffect()))
                        .bind("approver", Bind.uuid(next.approver()))
                        .bind("step", Bind.uuid(next.step()))
                        .bind("trouble", next.trouble()));
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
}
