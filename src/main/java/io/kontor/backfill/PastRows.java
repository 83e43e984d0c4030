package io.kontor.backfill;

import io.kontor.account.ChangedMeanwhile;
import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables that the past goes into, many rows in a statement. Names of tables and columns come
 * from the sources, which are code; what a file says is a parameter.
 */
@Repository
class PastRows {

    private static final String WANTED =
            "jsonb_populate_recordset(null::%s, cast(:rows as jsonb)) w";

    private final DatabaseClient database;
    private final JsonMapper json;

    PastRows(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A row beside what is there; so many of its cells differ. */
    record Compared(Row row, boolean isNew, int cells) {}

    Flux<Compared> compare(Source source, List<Row> rows) {
        var key = source.key().isEmpty() ? List.of("id") : source.key();
        var same =
                key.stream().map(c -> "t." + c + " = w." + c).collect(Collectors.joining(" and "));
        var differs =
                rows.getFirst().said().stream()
                        .map(c -> " + (w." + c + " is distinct from t." + c + ")::integer")
                        .collect(Collectors.joining());
        var sql =
                "select w.id as wanted, t.id as present, 0%s as cells from %s left join %s t on %s"
                        .formatted(differs, WANTED.formatted(source.table()), source.table(), same);
        var byId = rows.stream().collect(Collectors.toMap(Row::id, Function.identity()));
        return database.sql(sql)
                .bind("rows", json(rows))
                .map(
                        found -> {
                            var row =
                                    Objects.requireNonNull(
                                            byId.get(found.get("wanted", UUID.class)));
                            var present = found.get("present", UUID.class);
                            int cells = Objects.requireNonNull(found.get("cells", Integer.class));
                            return present == null
                                    ? new Compared(row, true, 0)
                                    : new Compared(row.known(present), false, cells);
                        })
                .all();
    }

    /**
     * Adds rows to accounts that are still within reach.
     *
     * @return an error {@link ChangedMeanwhile} where one is not any more
     */
    Mono<Void> add(Source source, List<Row> rows, Viewer viewer) {
        var columns = String.join(", ", rows.getFirst().columns().keySet());
        var sql =
                "insert into %s (%s) select %s from %s where w.account_id in (select a.id from account a where %s)"
                        .formatted(
                                source.table(),
                                columns,
                                columns,
                                WANTED.formatted(source.table()),
                                Reach.sql(viewer, Deed.IMPORT));
        return all(sql, rows, viewer);
    }

    /** Gives those that are there the values that the file says; an error as of {@link #add}. */
    Mono<Void> change(Source source, List<Row> rows, Viewer viewer) {
        var values =
                rows.getFirst().said().stream()
                        .map(c -> c + " = w." + c)
                        .collect(Collectors.joining(", "));
        var sql =
                "update %s t set %s from %s where t.id = w.id and t.account_id in (select a.id from account a where %s)"
                        .formatted(
                                source.table(),
                                values,
                                WANTED.formatted(source.table()),
                                Reach.sql(viewer, Deed.IMPORT));
        return all(sql, rows, viewer);
    }

    private Mono<Void> all(String sql, List<Row> rows, Viewer viewer) {
        return database.sql(sql)
                .bind("rows", json(rows))
                .bind("viewer", viewer.person())
                .fetch()
                .rowsUpdated()
                .filter(written -> written == rows.size())
                .switchIfEmpty(Mono.error(ChangedMeanwhile::new))
                .then();
    }

    /**
     * The health 90 days before each outcome, from the history that is there by then, so that the
     * score can be checked against it. A day that is remembered already stays.
     */
    Mono<Void> remember(List<Compared> outcomes) {
        var rows = outcomes.stream().map(Compared::row).toList();
        return rows.isEmpty()
                ? Mono.empty()
                : database.sql(
                                """
                                select remember_health(array_agg(distinct w.account_id), least(w.due_on, w.outcome_on) - 90)
                                from jsonb_populate_recordset(null::renewal, cast(:rows as jsonb)) w
                                group by least(w.due_on, w.outcome_on)
                                """)
                        .bind("rows", json(rows))
                        .then();
    }

    private String json(List<Row> rows) {
        return json.writeValueAsString(rows.stream().map(Row::columns).toList());
    }
}
