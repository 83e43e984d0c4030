package io.kontor.health;

import io.kontor.api.BadRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a client enters about health. */
record HealthBody(Map<String, @Nullable Object> sent) {

    NewReading reading(UUID account) {
        only(Set.of("kind", "scale", "value", "on", "source"));
        var kind =
                NewReading.Kind.of(text("kind"))
                        .orElseThrow(() -> bad("kind is satisfaction, payment or relationship"));
        var scale =
                NewReading.Scale.of(text("scale"))
                        .orElseThrow(() -> bad("scale is 0-10, 1-5 or days"));
        return new NewReading(account, kind, scale, number("value"), day("on"), source());
    }

    NewOverride override(UUID account) {
        only(Set.of("value", "reason", "endsOn"));
        var ends =
                sent.get("endsOn") == null
                        ? LocalDate.now().plusDays(NewOverride.USUAL_DAYS)
                        : day("endsOn");
        return new NewOverride(account, number("value").doubleValue(), text("reason"), ends);
    }

    private String source() {
        return sent.get("source") == null ? "" : text("source");
    }

    private void only(Set<String> names) {
        sent.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw bad("there is nothing called " + name + " here");
                        });
    }

    private String text(String name) {
        if (sent.get(name) instanceof String text
                && text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        throw bad(name + " is a text");
    }

    private BigDecimal number(String name) {
        return switch (sent.get(name)) {
            case BigDecimal number when number.precision() < 30 && Math.abs(number.scale()) < 30 ->
                    number;
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case null, default -> throw bad(name + " is a number");
        };
    }

    private LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            throw bad(name + " is a day as 2026-01-31");
        }
    }

    private static BadRequest bad(String what) {
        return new BadRequest(what);
    }
}
