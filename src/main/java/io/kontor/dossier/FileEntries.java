package io.kontor.dossier;

import io.kontor.change.Bind;
import io.kontor.dossier.CareerFile.Entry;
import io.r2dbc.spi.Readable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The entries of all sections. Tables and columns come from {@link Section} only. */
@Repository
class FileEntries {

    private final DatabaseClient database;

    FileEntries(DatabaseClient database) {
        this.database = database;
    }

    Flux<Entry> of(Section section, UUID[] people) {
        return database.sql(
                        "select * from %s where person_id = any (:people) order by %s desc nulls last, id"
                                .formatted(section.table(), section.order()))
                .bind("people", people)
                .map(row -> entry(row, section))
                .all();
    }

    Mono<Entry> byId(Section section, UUID id) {
        return database.sql("select * from %s where id = :id".formatted(section.table()))
                .bind("id", id)
                .map(row -> entry(row, section))
                .one();
    }

    Mono<Void> add(Entry entry) {
        var fields = entry.section().fields();
        var columns = fields.stream().map(Section.Field::key).collect(Collectors.joining(", "));
        var values = fields.stream().map(FileEntries::parameter).collect(Collectors.joining(", "));
        var sql =
                database.sql(
                                "insert into %s (id, person_id, %s) values (:id, :person, %s)"
                                        .formatted(entry.section().table(), columns, values))
                        .bind("id", entry.id())
                        .bind("person", entry.person());
        for (var field : fields) {
            sql = sql.bind(field.key(), Bind.text(entry.values().get(field.key())));
        }
        return sql.then();
    }

    /** Sets a field that still has the value seen. */
    Mono<Boolean> compareAndSet(
            Entry entry, Section.Field field, @Nullable String seen, @Nullable String value) {
        var cast = field.kind() == Section.Kind.DATE ? "date" : "text";
        return database.sql(
                        """
                        update %s set %2$s = cast(:value as %3$s)
                        where id = :id and %2$s is not distinct from cast(:seen as %3$s)
                        """
                                .replace("%s", "%1$s")
                                .formatted(entry.section().table(), field.key(), cast))
                .bind("id", entry.id())
                .bind("seen", Bind.text(seen))
                .bind("value", Bind.text(value))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Void> remove(Entry entry) {
        return database.sql("delete from %s where id = :id".formatted(entry.section().table()))
                .bind("id", entry.id())
                .then();
    }

    private static String parameter(Section.Field field) {
        return field.kind() == Section.Kind.DATE
                ? "cast(:%s as date)".formatted(field.key())
                : ":" + field.key();
    }

    private static Entry entry(Readable row, Section section) {
        Map<String, @Nullable String> values = new HashMap<>();
        for (var field : section.fields()) {
            values.put(field.key(), Objects.toString(row.get(field.key()), null));
        }
        return new Entry(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("person_id", UUID.class)),
                section,
                values);
    }
}
