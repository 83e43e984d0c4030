package io.kontor.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

/** What a program sent, field by field; an unfit one is a clear refusal. */
public record Body(Map<String, @Nullable Object> fields) {

    public static final ParameterizedTypeReference<Map<String, @Nullable Object>> JSON =
            new ParameterizedTypeReference<>() {};

    public UUID id(String name) {
        return uuid(name, text(name));
    }

    public List<UUID> ids(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(id -> uuid(name, String.valueOf(id))).toList()
                : List.of();
    }

    public LocalDate day(String name) {
        return day(name, text(name));
    }

    public @Nullable LocalDate optionalDay(String name) {
        return fields.get(name) == null ? null : day(name);
    }

    public String text(String name) {
        if (fields.get(name) instanceof String text && !text.isBlank() && text.length() <= 1_000) {
            return text;
        }
        throw new BadRequest(name + " is missing or not a text");
    }

    public String optionalText(String name) {
        return fields.get(name) == null ? "" : text(name);
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    public static UUID uuid(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(name + " is a UUID");
        }
    }

    public static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRequest(name + " is a day like 2026-11-25");
        }
    }
}
