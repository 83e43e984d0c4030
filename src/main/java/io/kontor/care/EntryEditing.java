package io.kontor.care;

import io.kontor.account.NotAllowed;
import io.kontor.change.History;
import io.kontor.security.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Saves fields by compare-and-set, and explains why when it could not. */
@Component
class EntryEditing {

    private final Entries entries;
    private final History history;

    EntryEditing(Entries entries, History history) {
        this.entries = entries;
        this.history = history;
    }

    /**
     * @throws UnfitField when a field cannot get such a value
     */
    static List<Edit> checked(List<Edit> edits) {
        return edits.stream().map(EntryEditing::checked).toList();
    }

    private static Edit checked(Edit edit) {
        var field = edit.field();
        if (!field.editable()) {
            throw new UnfitField(field, UnfitField.Why.NOT_EDITABLE, "");
        }
        var seen = edit.seen() == null && field.type() == Field.Type.TEXT ? "" : edit.seen();
        return new Edit(field, seen(field, seen), FieldText.read(field, edit.value()));
    }

    // What was seen needs to be readable, not allowed: a required field may have been empty.
    private static @Nullable String seen(Field field, @Nullable String seen) {
        return seen == null || seen.isBlank() && field.type() == Field.Type.TEXT
                ? seen
                : FieldText.read(field, seen);
    }

    Mono<Entry> save(Kind kind, UUID id, List<Edit> edits, Viewer viewer) {
        return entries.compareAndSet(kind, id, edits, viewer)
                .flatMap(saved -> saved ? Mono.empty() : explain(kind, id, edits, viewer))
                .then(Mono.defer(() -> entries.byId(kind, id, viewer)))
                .switchIfEmpty(Mono.error(() -> new NoSuchEntry(kind, id)))
                .flatMap(now -> kind.after(now, edits, viewer).thenReturn(now));
    }

    private Mono<Void> explain(Kind kind, UUID id, List<Edit> edits, Viewer viewer) {
        return entries.byId(kind, id, viewer)
                .switchIfEmpty(Mono.error(() -> new NoSuchEntry(kind, id)))
                .filterWhen(_ -> entries.mayEdit(kind, id, edits, viewer))
                .switchIfEmpty(Mono.error(() -> new NotAllowed(kind.edit())))
                .flatMap(now -> conflict(now, edits));
    }

    private Mono<Void> conflict(Entry now, List<Edit> edits) {
        return Flux.fromIterable(edits)
                .filter(edit -> differs(now, edit))
                .concatMap(edit -> point(now, edit))
                .collectList()
                .flatMap(
                        points ->
                                Mono.error(
                                        points.isEmpty()
                                                ? unfit(edits)
                                                : new EntryConflict(now.id(), points)));
    }

    private static boolean differs(Entry entry, Edit edit) {
        var now = same(edit.field(), entry.value(edit.field().key()));
        return !Objects.equals(now, same(edit.field(), edit.seen()))
                && !Objects.equals(now, same(edit.field(), edit.value()));
    }

    // One amount has many spellings, and so has one moment.
    private static @Nullable Object same(Field field, @Nullable String value) {
        return value == null
                ? null
                : switch (field.type()) {
                    case MONEY -> new java.math.BigDecimal(value).stripTrailingZeros();
                    case MOMENT -> java.time.Instant.parse(value);
                    default -> value;
                };
    }

    private Mono<EntryConflict.Point> point(Entry entry, Edit edit) {
        var theirs = entry.value(edit.field().key());
        return history.author(entry.id(), edit.field().column())
                .map(a -> new EntryConflict.Point(edit, theirs, a.who(), a.when()))
                .defaultIfEmpty(new EntryConflict.Point(edit, theirs, null, null));
    }

    static UnfitField unfit(List<Edit> edits) {
        return unfit(edits.stream().map(Edit::field).toList());
    }

    /** A rule of the database was broken: by a reference to something that is not there. */
    static UnfitField unfit(Collection<Field> fields) {
        var guilty = fields.stream().filter(field -> field.type().sql().equals("uuid")).findFirst();
        return new UnfitField(
                guilty.orElseGet(() -> fields.iterator().next()), UnfitField.Why.UNKNOWN, "");
    }
}
