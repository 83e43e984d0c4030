package io.kontor.bulk;

import io.kontor.change.Position;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes bulk edits, set by set. */
@Repository
class BulkRows {

    private final DatabaseClient database;

    BulkRows(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Two bulk edits at once take their rows in the same order, and one sees what the other did.
     */
    Mono<Long> lock(Bulk bulk) {
        var where = bulk.where();
        var sql =
                """
                select count(*) from (
                    select a.id from account a
                    where %s and (%s) and %s is distinct from %s
                    order by a.id for no key update) locked
                """
                        .formatted(where.sql(), bulk.allowed(), bulk.column(), bulk.value());
        return bulk.bind(where, database.sql(sql)).fetch().rowsUpdated();
    }

    Mono<BulkDone> apply(Bulk bulk, Position moment, UUID step) {
        var where = bulk.where();
        var sql =
                APPLY.formatted(
                        bulk.allowed(),
                        bulk.column(),
                        bulk.value(),
                        bulk.full(),
                        where.sql(),
                        bulk.change().field().column());
        return bulk.bind(where, database.sql(sql))
                .bind("moment", moment.seen())
                .bind("watched", bulk.watched())
                .map(row -> done(row, step))
                .one();
    }

    private static final String APPLY =
            """
            with changed as materialized (
                select distinct record from change
                where tx >= pg_snapshot_xmin(:moment::text::pg_snapshot)
                  and not pg_visible_in_snapshot(tx, :moment::text::pg_snapshot)
                  and entity = 'account' and jsonb_exists_any(after, :watched)),
            chosen as materialized (
                select a.id, %2$s as seen, a.id in (select record from changed) as changed
                from account a
                where %5$s and (%1$s) and not %4$s and %2$s is distinct from %3$s),
            done as (
                update account a set %6$s = %3$s
                from chosen c
                where a.id = c.id and not c.changed and %2$s is not distinct from c.seen and (%1$s)
                returning a.id)
            select (select count(*) from done) as done,
                   count(*) filter (where d.id is null) as skipped,
                   coalesce((array_agg(c.id) filter (where d.id is null))[1 : 200], '{}') as skipped_ids
            from chosen c left join done d on d.id = c.id
            """;

    private static BulkDone done(Readable row, UUID step) {
        return new BulkDone(
                step,
                number(row, "done"),
                number(row, "skipped"),
                Arrays.asList(Objects.requireNonNull(row.get("skipped_ids", UUID[].class))));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }
}
