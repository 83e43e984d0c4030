package io.kontor.change;

import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The change table: reads only, the trigger writes. */
@Repository
class Changes {

    private static final int BATCH = 5_000;
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};
    private static final String COLUMNS =
            "id, tx::text::bigint as tx, at, actor, step, op, entity, record, account, owner,"
                    + " before::text as before, after::text as after, reason";

    private final DatabaseClient database;
    private final JsonMapper json;

    Changes(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What everybody can see now. */
    Mono<Snapshot> now() {
        return database.sql("select pg_current_snapshot()::text")
                .map(row -> new Snapshot(text(row, 0)))
                .one();
    }

    /**
     * The next batch behind the position: what a snapshot shows and an earlier one did not, which
     * is exactly the commits between them, in the order in which each record was changed.
     *
     * @param until the snapshot to read up to; null for the present
     */
    Mono<Batch> next(Position position, @Nullable Snapshot until) {
        var reading = position.reading();
        return database.sql(NEXT)
                .bind(
                        "reading",
                        Bind.text(reading == null && until != null ? until.text() : reading))
                .bind("seen", position.seen())
                .bind("id", position.id())
                .bind("most", BATCH)
                .map(row -> new Found(text(row, "snapshot"), found(row, position)))
                .all()
                .collectList()
                .map(found -> batch(position, found));
    }

    private static final String NEXT =
            """
            with upto as materialized (
                select coalesce(:reading::text, pg_current_snapshot()::text) as snapshot)
            select upto.snapshot, c.*
            from upto left join lateral (
                select %s
                from change
                where tx >= pg_snapshot_xmin(:seen::text::pg_snapshot)
                  and tx < pg_snapshot_xmax(upto.snapshot::pg_snapshot)
                  and not pg_visible_in_snapshot(tx, :seen::text::pg_snapshot)
                  and pg_visible_in_snapshot(tx, upto.snapshot::pg_snapshot)
                  and id > :id
                order by id
                limit :most) c on true
            order by c.id
            """
                    .formatted(COLUMNS);

    private record Found(String snapshot, @Nullable Change change) {}

    /** Some changes and the place behind them. */
    record Batch(List<Change> changes, Position next, boolean isLast) {}

    private @Nullable Change found(Readable row, Position position) {
        return row.get("id", Long.class) == null
                ? null
                : change(row, position.at(text(row, "snapshot"), id(row)));
    }

    private static Batch batch(Position position, List<Found> found) {
        var snapshot = found.getFirst().snapshot();
        var changes = found.stream().map(Found::change).filter(Objects::nonNull).toList();
        return changes.size() == BATCH
                ? new Batch(changes, changes.getLast().position(), false)
                : new Batch(changes, Position.after(snapshot), true);
    }

    /** The changes of one step, newest first. */
    Flux<Change> ofStep(UUID step) {
        return database.sql(
                        "select " + COLUMNS + " from change where step = :step order by id desc")
                .bind("step", step)
                .map(row -> change(row, Position.START))
                .all();
    }

    /** The latest changes of one account and what belongs to it, newest first. */
    Flux<Change> ofAccount(UUID account, int most) {
        return database.sql(
                        "select "
                                + COLUMNS
                                + " from change where account = :account order by id desc limit"
                                + " :most")
                .bind("account", account)
                .bind("most", most)
                .map(row -> change(row, Position.START))
                .all();
    }

    private Change change(Readable row, Position position) {
        return new Change(
                position,
                Objects.requireNonNull(row.get("tx", Long.class)),
                Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant(),
                row.get("actor", UUID.class),
                row.get("step", UUID.class),
                Change.Operation.valueOf(text(row, "op").toUpperCase(Locale.ROOT)),
                text(row, "entity"),
                Objects.requireNonNull(row.get("record", UUID.class)),
                row.get("account", UUID.class),
                row.get("owner", UUID.class),
                fields(text(row, "before")),
                fields(text(row, "after")),
                row.get("reason", String.class));
    }

    private Map<String, @Nullable Object> fields(String value) {
        return json.readValue(value, FIELDS);
    }

    private static long id(Readable row) {
        return Objects.requireNonNull(row.get("id", Long.class));
    }

    private static String text(Readable row, int index) {
        return Objects.requireNonNull(row.get(index, String.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
