package io.kontor.step;

import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs the statements of an {@link Inverse}. */
@Repository
class Inverses {

    private final DatabaseClient database;

    Inverses(DatabaseClient database) {
        this.database = database;
    }

    Mono<Boolean> concerns(UUID step, String table) {
        return database.sql(
                        """
                        select exists (select from change where step = :step and entity = :table)
                               as concerned
                        """)
                .bind("step", step)
                .bind("table", table)
                .map(row -> Boolean.TRUE.equals(row.get("concerned", Boolean.class)))
                .one();
    }

    Mono<Long> lock(Inverse part, UUID step) {
        return database.sql(part.lock()).bind("step", step).fetch().rowsUpdated();
    }

    Mono<Undone> revive(Inverse part, UUID step, UUID inverse) {
        return run(part, part.revive(), step, inverse);
    }

    /** Children before their parents, generation by generation. */
    Mono<Undone> remove(Inverse part, UUID step, UUID inverse) {
        var generation = run(part, part.remove(), step, inverse);
        return generation
                .expand(u -> u.fieldsRestored() > 0 ? generation : Mono.empty())
                .reduce(Undone::then);
    }

    Mono<Undone> setBack(Inverse part, UUID step, UUID inverse) {
        return database.sql(part.touched())
                .bind("step", step)
                .map(row -> text(row, "name"))
                .all()
                .filter(part.shape().columns()::contains)
                .sort()
                .collectList()
                .filter(columns -> !columns.isEmpty())
                .flatMap(columns -> run(part, part.setBack(columns), step, inverse));
    }

    private Mono<Undone> run(Inverse part, String sql, UUID step, UUID inverse) {
        var table = part.kind().table();
        GenericExecuteSpec bound = database.sql(sql).bind("step", step);
        return (sql.contains(":viewer") ? bound.bind("viewer", part.viewer().person()) : bound)
                .map(row -> undone(row, table, inverse))
                .one();
    }

    private static Undone undone(Readable row, String table, UUID inverse) {
        var refusals = Objects.requireNonNull(row.get("refusals", String[].class));
        return new Undone(
                inverse,
                number(row, "restored"),
                number(row, "refused"),
                Arrays.stream(refusals).map(text -> refused(table, text.split(" ", 3))).toList());
    }

    private static Refused refused(String table, String[] parts) {
        return new Refused(
                table,
                UUID.fromString(parts[0]),
                parts[2].isEmpty() ? null : parts[2],
                Refused.Why.valueOf(parts[1]),
                null,
                null);
    }

    /** Adds who changed since what was refused for that. */
    Mono<Undone> explained(Undone undone, UUID step) {
        return Flux.fromIterable(undone.refused())
                .concatMap(r -> r.why() == Refused.Why.CHANGED_SINCE ? by(r, step) : Mono.just(r))
                .collectList()
                .map(refused -> with(undone, refused));
    }

    private static Undone with(Undone undone, List<Refused> refused) {
        return new Undone(undone.step(), undone.fieldsRestored(), undone.fieldsRefused(), refused);
    }

    private Mono<Refused> by(Refused refused, UUID step) {
        var column = refused.column() == null ? "" : refused.column();
        return database.sql(
                        """
                        select actor, at from change
                        where record = :record and step is distinct from :step
                          and (:column = '' or jsonb_exists(after, :column))
                        order by id desc limit 1
                        """)
                .bind("record", refused.record())
                .bind("step", step)
                .bind("column", column)
                .map(row -> by(refused, row))
                .one()
                .defaultIfEmpty(refused);
    }

    private static Refused by(Refused refused, Readable row) {
        var when = Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant();
        return refused.by(row.get("actor", UUID.class), when);
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }
}
