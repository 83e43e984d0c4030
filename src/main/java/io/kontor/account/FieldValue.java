package io.kontor.account;

import io.kontor.change.Bind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and writes a field's value as plain text: the form of the grid, links, files and API. */
public final class FieldValue {

    private static final BigDecimal LARGEST = new BigDecimal("999999999999.99");
    private static final int MOST_TAGS = 20;

    private FieldValue() {}

    /**
     * Reads a value: numbers with a point, dates as 2026-01-31, people and accounts by id, tags
     * apart by commas; blank is no value.
     *
     * @throws UnfitValue when the field cannot hold it
     */
    public static @Nullable Object read(AccountField field, String raw) {
        var text = raw.strip();
        return switch (field.kind()) {
            case TEXT -> text(field, text);
            case CHOICE -> choice(field, text);
            case MONEY -> money(field, text);
            case NUMBER -> number(field, text);
            case DATE -> text.isEmpty() ? null : date(field, text);
            case PERSON, REFERENCE -> id(field, text);
            case TAGS -> tags(field, text);
        };
    }

    /** Writes a value so that {@link #read} gives it back. */
    public static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }

    private static @Nullable String text(AccountField field, String text) {
        if (text.length() > field.most()) {
            throw new UnfitValue(field, UnfitValue.Why.TOO_LONG, text);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new UnfitValue(field, UnfitValue.Why.NOT_TEXT, text);
        }
        if (field == AccountField.NAME && text.isEmpty()) {
            throw new UnfitValue(field, UnfitValue.Why.MISSING, text);
        }
        return field == AccountField.EXTERNAL_KEY && text.isEmpty() ? null : text;
    }

    private static String choice(AccountField field, String text) {
        var code =
                field == AccountField.CURRENCY
                        ? text.toUpperCase(Locale.ROOT)
                        : text.toLowerCase(Locale.ROOT);
        if (!choices(field).contains(code)) {
            throw new UnfitValue(field, UnfitValue.Why.NOT_A_CHOICE, text);
        }
        return code;
    }

    private static BigDecimal money(AccountField field, String text) {
        try {
            var number = Decimal.of(text.isEmpty() ? "0" : text);
            if (number.signum() < 0 || number.compareTo(LARGEST) > 0) {
                throw new UnfitValue(field, UnfitValue.Why.OUT_OF_RANGE, text);
            }
            return number.setScale(2, RoundingMode.UNNECESSARY);
        } catch (NumberFormatException e) {
            throw new UnfitValue(field, UnfitValue.Why.NOT_A_NUMBER, text);
        } catch (ArithmeticException e) {
            throw new UnfitValue(field, UnfitValue.Why.TOO_PRECISE, text);
        }
    }

    private static @Nullable BigDecimal number(AccountField field, String text) {
        try {
            return text.isEmpty() ? null : Decimal.of(text).setScale(1, RoundingMode.HALF_UP);
        } catch (NumberFormatException e) {
            throw new UnfitValue(field, UnfitValue.Why.NOT_A_NUMBER, text);
        }
    }

    private static LocalDate date(AccountField field, String text) {
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() < 1800 || date.getYear() > 2200) {
                throw new UnfitValue(field, UnfitValue.Why.OUT_OF_RANGE, text);
            }
            return date;
        } catch (DateTimeException e) {
            throw new UnfitValue(field, UnfitValue.Why.NOT_A_DATE, text);
        }
    }

    private static @Nullable UUID id(AccountField field, String text) {
        if (text.isEmpty() && field == AccountField.PARENT) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnfitValue(field, UnfitValue.Why.UNKNOWN, text);
        }
    }

    private static List<String> tags(AccountField field, String text) {
        var tags = Arrays.stream(text.split(",")).map(String::strip).filter(t -> !t.isEmpty());
        var distinct = tags.distinct().toList();
        if (distinct.size() > MOST_TAGS || distinct.stream().anyMatch(t -> t.length() > 40)) {
            throw new UnfitValue(field, UnfitValue.Why.TOO_LONG, text);
        }
        return distinct;
    }

    /** The value in the form the database driver takes; an absent one knows its type. */
    public static Object bindable(AccountField field, @Nullable Object value) {
        return value instanceof List<?> list
                ? list.toArray(String[]::new)
                : Bind.of(field.kind().type(), value);
    }

    /** The codes a choice field can hold, in their order; none for other fields. */
    public static List<String> choices(AccountField field) {
        return switch (field) {
            case TIER -> List.of("strategic", "large", "medium", "small");
            case STATUS -> List.of("prospect", "active", "notice", "lost");
            case HEALTH -> List.of("healthy", "watch", "at_risk", "unknown");
            case CURRENCY -> List.of("USD", "EUR", "NOK", "SEK", "DKK", "GBP");
            default -> List.of();
        };
    }
}
