package io.kontor.record;

import io.kontor.account.NotAllowed;
import io.kontor.account.Reach;
import io.kontor.change.History;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says why a record could not be written. */
@Repository
class Refusals {

    private final DatabaseClient database;
    private final History history;

    Refusals(DatabaseClient database, History history) {
        this.database = database;
        this.history = history;
    }

    Mono<Void> explain(RecordTable table, UUID id, List<FieldChange> changes, Viewer viewer) {
        return now(table, id, changes, viewer)
                .switchIfEmpty(Mono.error(() -> new NoSuchRecord(table.name(), id)))
                .filter(now -> Boolean.TRUE.equals(now.get("may")))
                .switchIfEmpty(Mono.error(() -> new NotAllowed(Deed.EDIT)))
                .flatMapMany(
                        now ->
                                Flux.fromIterable(changes)
                                        .filter(c -> differs(c, now))
                                        .concatMap(c -> field(id, c, now)))
                .collectList()
                .flatMap(fields -> Mono.error(new FieldConflict(id, fields)));
    }

    private Mono<Map<String, Object>> now(
            RecordTable table, UUID id, List<FieldChange> changes, Viewer viewer) {
        var columns =
                changes.stream()
                        .map(change -> ", r." + change.field().column())
                        .collect(Collectors.joining());
        return database.sql(
                        "select (%s) as may %s from %s r join account a on a.id = r.account_id where r.id = :id and %s"
                                .formatted(
                                        Reach.sql(viewer, Deed.EDIT),
                                        columns,
                                        table.name(),
                                        Reach.sql(viewer, Deed.READ)))
                .bind("id", id)
                .bind("viewer", viewer.person())
                .fetch()
                .one();
    }

    private static boolean differs(FieldChange change, Map<String, Object> now) {
        var theirs = RecordValue.write(now.get(change.field().column()));
        return !theirs.equals(RecordValue.write(change.seen()))
                && !theirs.equals(RecordValue.write(change.value()));
    }

    private Mono<FieldConflict.Field> field(UUID id, FieldChange change, Map<String, Object> now) {
        var column = change.field().column();
        var theirs = now.get(column);
        return history.author(id, column)
                .map(a -> new FieldConflict.Field(change, theirs, a.who(), a.when()))
                .defaultIfEmpty(new FieldConflict.Field(change, theirs, null, null));
    }
}
