package io.kontor.care;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a kind of record. Values travel as plain text: dates as 2026-01-31, moments in UTC,
 * people and references by id, null for none.
 *
 * @param key its name in pages and the API
 * @param most the longest text, or the largest number
 * @param initial SQL for its value in a new record that does not say; null where there is none
 * @param also SQL that sets other columns with this one; in it {@code :value} is the new value
 */
public record Field(
        String key,
        String column,
        Type type,
        int most,
        List<String> choices,
        boolean required,
        boolean editable,
        @Nullable String initial,
        @Nullable String also) {

    /** What a field can hold. */
    public enum Type {
        TEXT("text"),
        CHOICE("text"),
        DATE("date"),
        /** A moment that is not in the future. */
        MOMENT("timestamptz"),
        NUMBER("integer"),
        MONEY("numeric"),
        FLAG("boolean"),
        PERSON("uuid"),
        /** A contact of the same account. */
        CONTACT("uuid"),
        REFERENCE("uuid");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public static Field text(String key, String column, int most) {
        return of(key, column, Type.TEXT, most, List.of());
    }

    public static Field choice(String key, String column, String... choices) {
        return of(key, column, Type.CHOICE, 0, List.of(choices)).needed();
    }

    public static Field number(String key, String column, int most) {
        return of(key, column, Type.NUMBER, most, List.of());
    }

    public static Field of(String key, String column, Type type) {
        return of(key, column, type, 0, List.of());
    }

    private static Field of(String key, String column, Type type, int most, List<String> choices) {
        return new Field(key, column, type, most, choices, false, true, null, null);
    }

    /** The same field, which cannot be empty. */
    public Field needed() {
        return new Field(key, column, type, most, choices, true, editable, initial, also);
    }

    /** The same field with this value, in SQL, in a new record that does not say. */
    public Field initially(String sql) {
        return new Field(key, column, type, most, choices, required, editable, sql, also);
    }

    /** The same field, set when the record is made and never edited. */
    public Field fixed() {
        return new Field(key, column, type, most, choices, required, false, initial, also);
    }

    /** The same field, which takes other columns along. */
    public Field taking(String sql) {
        return new Field(key, column, type, most, choices, required, editable, initial, sql);
    }

    /** Text as a reader of the database has it. */
    String asText() {
        return type == Type.MOMENT
                ? "to_char(r.%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                        .formatted(column)
                : "r." + column + "::text";
    }
}
