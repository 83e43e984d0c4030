package io.kontor.record;

import org.jspecify.annotations.Nullable;

/** A new value for one field, naming the value its author saw. */
public record FieldChange(RecordField field, @Nullable Object seen, @Nullable Object value) {

    /**
     * Both values in the plain form of {@link RecordValue}.
     *
     * @throws UnfitField when the field cannot hold the new one
     */
    public static FieldChange of(RecordField field, String seen, String value) {
        return new FieldChange(field, old(field, seen), RecordValue.read(field, value));
    }

    // What somebody saw may be nothing, also where something is required by now.
    private static @Nullable Object old(RecordField field, String seen) {
        return seen.isBlank() && field.required() ? null : RecordValue.read(field, seen);
    }
}
