package io.kontor.record;

import io.kontor.account.Decimal;
import io.kontor.record.RecordField.Kind;
import io.kontor.record.UnfitField.Why;
import io.r2dbc.spi.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and writes the value of a field as plain text, the form of pages, files and the API. */
public final class RecordValue {

    private static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

    private RecordValue() {}

    /**
     * Reads a value: numbers with a point, dates as 2026-01-31, references by id; blank is none.
     *
     * @throws UnfitField when the field cannot hold it
     */
    public static @Nullable Object read(RecordField field, String raw) {
        var text = raw.strip();
        if (text.isEmpty()) {
            return nothing(field);
        }
        return switch (field.kind()) {
            case TEXT -> text(field, text);
            case CHOICE -> choice(field, text);
            case MONEY -> money(field, text);
            case WHOLE -> whole(field, text);
            case DATE -> date(field, text);
            case REFERENCE -> id(field, text);
        };
    }

    /** Writes a value so that {@link #read} gives it back. */
    public static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    static Parameter parameter(RecordField field, @Nullable Object value) {
        return io.kontor.change.Bind.of(type(field.kind()), value);
    }

    private static Class<?> type(Kind kind) {
        return switch (kind) {
            case TEXT, CHOICE -> String.class;
            case MONEY -> BigDecimal.class;
            case WHOLE -> Integer.class;
            case DATE -> LocalDate.class;
            case REFERENCE -> UUID.class;
        };
    }

    private static @Nullable Object nothing(RecordField field) {
        if (field.required()) {
            throw new UnfitField(field.key(), Why.MISSING, "");
        }
        return field.kind() == Kind.TEXT ? "" : null;
    }

    private static String text(RecordField field, String text) {
        if (text.length() > field.most()) {
            throw new UnfitField(field.key(), Why.TOO_LONG, text);
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw new UnfitField(field.key(), Why.NOT_TEXT, text);
        }
        return text;
    }

    private static String choice(RecordField field, String text) {
        return field.choices().stream()
                .filter(code -> code.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UnfitField(field.key(), Why.NOT_A_CHOICE, text));
    }

    private static BigDecimal money(RecordField field, String text) {
        try {
            var number = Decimal.of(text);
            if (number.signum() < 0 || number.compareTo(LARGEST) > 0) {
                throw new UnfitField(field.key(), Why.OUT_OF_RANGE, text);
            }
            if (number.stripTrailingZeros().scale() > 2) {
                throw new UnfitField(field.key(), Why.TOO_PRECISE, text);
            }
            return number.setScale(2, RoundingMode.UNNECESSARY);
        } catch (NumberFormatException e) {
            throw new UnfitField(field.key(), Why.NOT_A_NUMBER, text);
        }
    }

    private static Integer whole(RecordField field, String text) {
        try {
            int number = Integer.parseInt(text);
            if (number < 1 || number > field.most()) {
                throw new UnfitField(field.key(), Why.OUT_OF_RANGE, text);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new UnfitField(field.key(), Why.NOT_A_NUMBER, text);
        }
    }

    private static LocalDate date(RecordField field, String text) {
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() < 1800 || date.getYear() > 2200) {
                throw new UnfitField(field.key(), Why.OUT_OF_RANGE, text);
            }
            return date;
        } catch (DateTimeException e) {
            throw new UnfitField(field.key(), Why.NOT_A_DATE, text);
        }
    }

    private static UUID id(RecordField field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnfitField(field.key(), Why.UNKNOWN, text);
        }
    }
}
