package io.kontor.draft;

import com.fasterxml.uuid.Generators;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What belongs to a draft: its moves, its readers and what was said of it. */
@Repository
class DraftParts {

    private final DatabaseClient database;

    DraftParts(DatabaseClient database) {
        this.database = database;
    }

    Mono<Draft> fill(Draft draft) {
        return Mono.zip(moves(draft.id()), readers(draft.id()), comments(draft.id()))
                .map(parts -> draft.with(parts.getT1(), parts.getT2(), parts.getT3()));
    }

    private Mono<List<Move>> moves(UUID draft) {
        return of("select * from draft_move where draft_id = :draft order by id", draft)
                .map(DraftParts::move)
                .all()
                .collectList();
    }

    private Mono<List<UUID>> readers(UUID draft) {
        return of("select person_id from draft_reader where draft_id = :draft order by id", draft)
                .map(row -> DraftRow.id(row, "person_id"))
                .all()
                .collectList();
    }

    private Mono<List<Comment>> comments(UUID draft) {
        return of("select * from draft_comment where draft_id = :draft order by at, id", draft)
                .map(DraftParts::comment)
                .all()
                .collectList();
    }

    private DatabaseClient.GenericExecuteSpec of(String sql, UUID draft) {
        return database.sql(sql).bind("draft", draft);
    }

    Mono<Void> add(UUID draft, Move move) {
        return of(
                        """
                        insert into draft_move (id, draft_id, kind, subject_id, target_id, accounts)
                        values (:id, :draft, :kind, :subject, :target, :accounts)
                        """,
                        draft)
                .bind("id", move.id())
                .bind("kind", move.kind().name().toLowerCase(Locale.ROOT))
                .bind("subject", move.subject())
                .bind("target", move.target())
                .bind("accounts", move.accounts().toArray(UUID[]::new))
                .then();
    }

    Mono<Long> remove(UUID draft, UUID move) {
        return of("delete from draft_move where draft_id = :draft and id = :move", draft)
                .bind("move", move)
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> let(UUID draft, UUID reader) {
        return of(
                        """
                        insert into draft_reader (id, draft_id, person_id) values (:id, :draft, :reader)
                        on conflict (draft_id, person_id) do nothing
                        """,
                        draft)
                .bind("id", Generators.timeBasedEpochGenerator().generate())
                .bind("reader", reader)
                .then();
    }

    Mono<Void> say(UUID draft, UUID author, String text) {
        return of(
                        """
                        insert into draft_comment (id, draft_id, author_id, text)
                        values (:id, :draft, :author, :text)
                        """,
                        draft)
                .bind("id", Generators.timeBasedEpochGenerator().generate())
                .bind("author", author)
                .bind("text", text)
                .then();
    }

    private static Move move(Readable row) {
        return new Move(
                DraftRow.id(row, "id"),
                Move.Kind.valueOf(DraftRow.text(row, "kind").toUpperCase(Locale.ROOT)),
                DraftRow.id(row, "subject_id"),
                DraftRow.id(row, "target_id"),
                Arrays.asList(Objects.requireNonNull(row.get("accounts", UUID[].class))));
    }

    private static Comment comment(Readable row) {
        var at = Objects.requireNonNull(row.get("at", OffsetDateTime.class));
        return new Comment(
                DraftRow.id(row, "author_id"), at.toInstant(), DraftRow.text(row, "text"));
    }
}
