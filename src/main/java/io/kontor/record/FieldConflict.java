package io.kontor.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody else changed the same fields since their author saw them; nothing was written. */
public final class FieldConflict extends RuntimeException {

    /**
     * A field on which two people differ.
     *
     * @param theirs the value it has now
     * @param who who gave it that value; null for the system or when unknown
     */
    public record Field(
            FieldChange mine,
            @Nullable Object theirs,
            @Nullable UUID who,
            @Nullable Instant when) {}

    private final UUID record;
    private final List<Field> fields;

    FieldConflict(UUID record, List<Field> fields) {
        super("conflict on " + fields.size() + " fields of " + record);
        this.record = record;
        this.fields = List.copyOf(fields);
    }

    public UUID record() {
        return record;
    }

    public List<Field> fields() {
        return fields;
    }
}
