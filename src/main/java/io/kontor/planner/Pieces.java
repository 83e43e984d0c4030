package io.kontor.planner;

import io.kontor.account.ChangedMeanwhile;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of any table, many in a statement. Names of tables and columns come from code; what a file
 * says is a parameter. To be called inside a {@link io.kontor.change.Write} step.
 */
@Repository
public class Pieces {

    private static final TypeReference<Map<String, @Nullable Object>> COLUMNS =
            new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    Pieces(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Rows that may be written still.
     *
     * @param condition on a row called {@code t}; it has the parameter {@code :viewer}
     */
    public record Guard(String condition, Viewer viewer) {

        /** For what was judged as a whole before. */
        public static Guard none(Viewer viewer) {
            return new Guard("cast(:viewer as uuid) is not null", viewer);
        }
    }

    /** A row as the file wants it beside what it was. */
    public record Changed(Piece was, Piece now) {}

    /** All rows of a table that belong to these records. */
    public Flux<Piece> of(String table, List<String> columns, String key, List<UUID> owners) {
        var named = columns.stream().map(c -> "'" + c + "', t." + c);
        return database.sql(
                        "select t.id, jsonb_build_object(%s)::text as columns from %s t where t.%s = any(:owners) order by t.id"
                                .formatted(named.collect(Collectors.joining(", ")), table, key))
                .bind("owners", owners.toArray(UUID[]::new))
                .map(row -> piece(table, row))
                .all();
    }

    private Piece piece(String table, Readable row) {
        var columns = Objects.requireNonNull(row.get("columns", String.class));
        return new Piece(
                table,
                Objects.requireNonNull(row.get("id", UUID.class)),
                json.readValue(columns, COLUMNS));
    }

    /** Adds rows of one table; an error {@link ChangedMeanwhile} where one may not be any more. */
    public Flux<Integer> add(List<Piece> rows, Guard guard) {
        return Flux.fromIterable(rows)
                .buffer(Planner.TOGETHER)
                .concatMap(some -> insert(some, guard).thenReturn(some.size()));
    }

    private Mono<Void> insert(List<Piece> rows, Guard guard) {
        var columns = String.join(", ", rows.getFirst().columns().keySet());
        var sql =
                "insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::\"%1$s\", cast(:rows as jsonb)) t where %3$s"
                        .formatted(rows.getFirst().table(), columns, guard.condition());
        return all(database.sql(sql).bind("rows", text(rows)), rows.size(), guard);
    }

    /** Changes rows of one table that still are what they were; an error as of {@link #add}. */
    public Flux<Integer> change(List<Changed> rows, Guard guard) {
        return Flux.fromIterable(rows)
                .buffer(Planner.TOGETHER)
                .concatMap(some -> update(some, guard).thenReturn(some.size()));
    }

    private Mono<Void> update(List<Changed> rows, Guard guard) {
        var first = rows.getFirst().now();
        var values =
                first.columns().keySet().stream()
                        .map(c -> c + " = w." + c)
                        .collect(Collectors.joining(", "));
        var sql =
                """
                update %1$s t set %2$s
                from jsonb_populate_recordset(null::"%1$s", cast(:now as jsonb)) w
                join jsonb_array_elements(cast(:was as jsonb)) o (was) on cast(o.was ->> 'id' as uuid) = w.id
                where t.id = w.id and to_jsonb(t) @> o.was and %3$s
                """
                        .formatted(first.table(), values, guard.condition());
        var spec =
                database.sql(sql)
                        .bind("now", text(rows.stream().map(Changed::now).toList()))
                        .bind("was", text(rows.stream().map(Changed::was).toList()));
        return all(spec, rows.size(), guard);
    }

    private static Mono<Void> all(DatabaseClient.GenericExecuteSpec spec, int rows, Guard guard) {
        return spec.bind("viewer", guard.viewer().person())
                .fetch()
                .rowsUpdated()
                .filter(written -> written == rows)
                .switchIfEmpty(Mono.error(ChangedMeanwhile::new))
                .then();
    }

    private String text(List<Piece> rows) {
        return json.writeValueAsString(rows.stream().map(Piece::columns).toList());
    }
}
