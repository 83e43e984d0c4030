package io.kontor.care;

import io.kontor.change.Bind;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class Entries {

    private final DatabaseClient database;

    Entries(DatabaseClient database) {
        this.database = database;
    }

    Flux<Entry> where(
            Kind kind, Viewer viewer, String condition, String order, Map<String, Object> values) {
        var sql = new EntrySql(kind, viewer).select(condition, order);
        var spec = database.sql(sql).bind("viewer", viewer.person());
        for (var value : values.entrySet()) {
            spec = spec.bind(value.getKey(), value.getValue());
        }
        return spec.map(row -> entry(kind, row)).all();
    }

    Mono<Entry> byId(Kind kind, UUID id, Viewer viewer) {
        return where(kind, viewer, "r.id = :id", "r.id", Map.of("id", id)).next();
    }

    Mono<Boolean> compareAndSet(Kind kind, UUID id, List<Edit> edits, Viewer viewer) {
        var fields = edits.stream().map(Edit::field).toList();
        var spec = database.sql(new EntrySql(kind, viewer).compareAndSet(fields)).bind("id", id);
        for (int i = 0; i < edits.size(); i++) {
            spec = spec.bind("value" + i, Bind.text(edits.get(i).value()));
            spec = spec.bind("seen" + i, Bind.text(edits.get(i).seen()));
        }
        return any(spec.bind("viewer", viewer.person()));
    }

    Mono<Boolean> mayEdit(Kind kind, UUID id, List<Edit> edits, Viewer viewer) {
        var fields = edits.stream().map(Edit::field).toList();
        return database.sql(new EntrySql(kind, viewer).mayEdit(fields))
                .bind("id", id)
                .bind("viewer", viewer.person())
                .map(row -> Boolean.TRUE.equals(row.get("may", Boolean.class)))
                .one();
    }

    Mono<Boolean> add(
            Kind kind, UUID id, UUID account, Map<Field, @Nullable String> values, Viewer viewer) {
        var given = List.copyOf(values.keySet());
        var spec = database.sql(new EntrySql(kind, viewer).insert(given));
        for (int i = 0; i < given.size(); i++) {
            spec = spec.bind("value" + i, Bind.text(values.get(given.get(i))));
        }
        return any(spec.bind("id", id).bind("account", account).bind("viewer", viewer.person()));
    }

    Mono<Boolean> remove(Kind kind, UUID id, Viewer viewer) {
        return any(
                database.sql(new EntrySql(kind, viewer).delete())
                        .bind("id", id)
                        .bind("viewer", viewer.person()));
    }

    private static Mono<Boolean> any(GenericExecuteSpec spec) {
        return spec.fetch().rowsUpdated().map(rows -> rows > 0);
    }

    private static Entry entry(Kind kind, Readable row) {
        var values = new LinkedHashMap<String, @Nullable String>();
        kind.fields().forEach(f -> values.put(f.key(), row.get(f.key(), String.class)));
        return new Entry(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("account_id", UUID.class)),
                Objects.requireNonNull(row.get("account_name", String.class)),
                values);
    }
}
