package io.kontor.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that belongs to an account.
 *
 * @param values by the keys of its fields, as {@link Field} says
 */
public record Entry(
        UUID id, UUID account, String accountName, Map<String, @Nullable String> values) {

    public @Nullable String value(String key) {
        return values.get(key);
    }

    /** The value as text; empty where there is none. */
    public String text(String key) {
        return Objects.requireNonNullElse(values.get(key), "");
    }

    public boolean is(String key, String value) {
        return value.equals(values.get(key));
    }

    public @Nullable LocalDate date(String key) {
        var value = values.get(key);
        return value == null ? null : LocalDate.parse(value);
    }

    public @Nullable Instant moment(String key) {
        var value = values.get(key);
        return value == null ? null : Instant.parse(value);
    }

    public @Nullable UUID reference(String key) {
        var value = values.get(key);
        return value == null ? null : UUID.fromString(value);
    }

    public int number(String key) {
        var value = values.get(key);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
