package io.kontor.change;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The change table: reads only, the trigger writes. */
@Repository
class Changes {

    private final DatabaseClient database;
    private final ChangeRow row;

    Changes(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.row = new ChangeRow(json);
    }

    /** What everybody can see now. */
    Mono<Snapshot> now() {
        return database.sql("select pg_current_snapshot()::text as now")
                .map(found -> new Snapshot(ChangeRow.text(found, "now")))
                .one();
    }

    /**
     * What a snapshot shows and an earlier one did not, which is exactly the commits between them,
     * in the order in which each record was changed.
     *
     * @param until the snapshot to read up to; null for the present
     */
    Flux<Batch> behind(Position position, @Nullable Snapshot until) {
        return next(position, until).expand(b -> b.isLast() ? Mono.empty() : next(b.next(), until));
    }

    private Mono<Batch> next(Position position, @Nullable Snapshot until) {
        var reading = position.reading();
        return database.sql(NEXT)
                .bind(
                        "reading",
                        Bind.text(reading == null && until != null ? until.text() : reading))
                .bind("seen", position.seen())
                .bind("id", position.id())
                .bind("most", Batch.MOST)
                .map(found -> found(found, position))
                .all()
                .collectList()
                .map(found -> batch(position, found));
    }

    // Named by number: transactions begun since, and those that ran then and do not run now. Only
    // these are looked at, however long an import runs and whatever it has written meanwhile.
    private static final String NEXT =
            """
            with span as materialized (
                select s.seen, s.upto,
                       array(select pg_snapshot_xip(s.seen)
                             except select pg_snapshot_xip(s.upto)) as ended
                from (select cast(:seen as text)::pg_snapshot as seen,
                             coalesce(cast(:reading as text)::pg_snapshot,
                                      pg_current_snapshot()) as upto) s)
            select span.upto::text as upto, c.*
            from span left join lateral (
                select %s
                from change
                where (tx = any (span.ended)
                       or tx >= pg_snapshot_xmax(span.seen) and tx < pg_snapshot_xmax(span.upto))
                  and pg_visible_in_snapshot(tx, span.upto)
                  and id > :id
                order by id
                limit :most) c on true
            order by c.id
            """
                    .formatted(ChangeRow.COLUMNS);

    private record Found(String upto, @Nullable Change change) {}

    private Found found(Readable found, Position position) {
        var upto = ChangeRow.text(found, "upto");
        var id = found.get("id", Long.class);
        return new Found(upto, id == null ? null : row.change(found, position.at(upto, id)));
    }

    private static Batch batch(Position from, List<Found> found) {
        var changes = found.stream().map(Found::change).filter(Objects::nonNull).toList();
        return Batch.of(changes, from, found.getFirst().upto());
    }

    /** The latest changes of one account and what belongs to it, newest first. */
    Flux<Change> ofAccount(UUID account, int most) {
        return database.sql(
                        "select "
                                + ChangeRow.COLUMNS
                                + " from change where account = :account order by id desc limit"
                                + " :most")
                .bind("account", account)
                .bind("most", most)
                .map(found -> row.change(found, Position.START))
                .all();
    }
}
