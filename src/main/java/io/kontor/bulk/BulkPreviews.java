package io.kontor.bulk;

import io.kontor.account.AccountField;
import io.kontor.change.Position;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Counts what bulk edits would do. */
@Repository
class BulkPreviews {

    private static final int SAMPLE = 20;

    private final DatabaseClient database;

    BulkPreviews(DatabaseClient database) {
        this.database = database;
    }

    private record Counts(long wouldChange, long alreadySo, long notAllowed, long full) {}

    private record Counted(Counts counts, Position moment) {}

    Mono<BulkPreview> preview(Bulk bulk) {
        return count(bulk)
                .zipWith(
                        sample(bulk),
                        (counted, rows) -> {
                            var n = counted.counts();
                            return new BulkPreview(
                                    n.wouldChange(),
                                    n.alreadySo(),
                                    n.notAllowed(),
                                    n.full(),
                                    rows,
                                    counted.moment());
                        });
    }

    private Mono<Counted> count(Bulk bulk) {
        var where = bulk.where();
        var sql =
                """
                with chosen as (
                    select (%1$s) as allowed, %2$s is distinct from %3$s as differs, %4$s as "full"
                    from account a where %5$s)
                select count(*) filter (where differs and allowed and not "full") as would,
                       count(*) filter (where not differs) as so,
                       count(*) filter (where differs and not allowed) as denied,
                       count(*) filter (where differs and allowed and "full") as no_room,
                       pg_current_snapshot()::text as moment
                from chosen
                """
                        .formatted(
                                bulk.allowed(),
                                bulk.column(),
                                bulk.value(),
                                bulk.full(),
                                where.sql());
        return bulk.bind(where, database.sql(sql)).map(BulkPreviews::counted).one();
    }

    private static Counted counted(Readable row) {
        var moment = Objects.requireNonNull(row.get("moment", String.class));
        return new Counted(
                new Counts(
                        number(row, "would"),
                        number(row, "so"),
                        number(row, "denied"),
                        number(row, "no_room")),
                Position.parse(moment).orElseThrow());
    }

    private Mono<List<BulkPreview.Row>> sample(Bulk bulk) {
        var where = bulk.where();
        var sql =
                """
                select a.id, a.name, %1$s as before, %2$s as after
                from account a where %3$s and (%4$s) and not %5$s and %1$s is distinct from %2$s
                order by a.name, a.id limit :most
                """
                        .formatted(
                                bulk.column(),
                                bulk.value(),
                                where.sql(),
                                bulk.allowed(),
                                bulk.full());
        return bulk.bind(where, database.sql(sql))
                .bind("most", SAMPLE)
                .map(row -> row(row, bulk.change().field()))
                .all()
                .collectList();
    }

    private static BulkPreview.Row row(Readable row, AccountField field) {
        return new BulkPreview.Row(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                value(row, "before", field),
                value(row, "after", field));
    }

    private static @Nullable Object value(Readable row, String column, AccountField field) {
        var value = row.get(column, field.kind().type());
        return value instanceof String[] tags ? List.of(tags) : value;
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }
}
