package io.kontor.growth;

import io.kontor.account.Account;
import io.kontor.record.FieldChange;
import io.kontor.record.FieldWrites;
import io.kontor.record.RecordField;
import io.kontor.record.RecordValue;
import io.kontor.record.UnfitField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of an idea, and what follows from them. */
final class IdeaValues {

    private IdeaValues() {}

    static List<FieldChange> values(Map<RecordField, String> values) {
        Stream.of(Idea.TITLE, Idea.SOURCE)
                .filter(field -> !values.containsKey(field))
                .findFirst()
                .ifPresent(
                        field -> {
                            throw new UnfitField(field.key(), UnfitField.Why.MISSING, "");
                        });
        return values.entrySet().stream()
                .map(
                        e ->
                                new FieldChange(
                                        e.getKey(),
                                        null,
                                        RecordValue.read(e.getKey(), e.getValue())))
                .toList();
    }

    static List<FieldWrites.Derived> more(List<FieldChange> values, Account account) {
        var more =
                Stream.of(
                        new FieldWrites.Derived("owner_id", UUID.class, account.owner()),
                        new FieldWrites.Derived("raised_on", LocalDate.class, LocalDate.now()));
        return Stream.concat(more, closed(values).stream()).toList();
    }

    static @Nullable Object value(List<FieldChange> values, RecordField field) {
        return values.stream()
                .filter(change -> change.field().equals(field))
                .findFirst()
                .map(FieldChange::value)
                .orElse(null);
    }

    static List<FieldWrites.Derived> closed(List<FieldChange> changes) {
        var stage = value(changes, Idea.STAGE);
        return stage == null
                ? List.of()
                : List.of(
                        new FieldWrites.Derived(
                                "closed_on",
                                LocalDate.class,
                                Stage.of(stage.toString()).isOver() ? LocalDate.now() : null));
    }
}
