package io.kontor.care;

import io.kontor.account.Decimal;
import io.kontor.care.UnfitField.Why;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks what was sent for a field and brings it into its one form. */
final class FieldText {

    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

    private FieldText() {}

    /**
     * @throws UnfitField when the field cannot hold it
     */
    static @Nullable String read(Field field, @Nullable String raw) {
        var text = raw == null ? "" : raw.strip();
        if (text.isEmpty()) {
            if (field.required()) {
                throw new UnfitField(field, Why.MISSING, text);
            }
            return field.type() == Field.Type.TEXT ? "" : null;
        }
        try {
            return full(field, text);
        } catch (DateTimeException e) {
            throw new UnfitField(field, Why.NOT_A_DATE, text);
        } catch (NumberFormatException e) {
            throw new UnfitField(field, Why.NOT_A_NUMBER, text);
        } catch (IllegalArgumentException e) {
            throw new UnfitField(field, Why.UNKNOWN, text);
        }
    }

    private static String full(Field field, String text) {
        return switch (field.type()) {
            case TEXT -> text(field, text);
            case CHOICE -> require(field, field.choices().contains(text), Why.NOT_A_CHOICE, text);
            case FLAG -> require(field, text.matches("true|false"), Why.NOT_A_CHOICE, text);
            case DATE -> date(field, text);
            case MOMENT -> moment(field, text);
            case NUMBER -> number(field, text);
            case MONEY -> money(field, text);
            case PERSON, CONTACT, REFERENCE -> UUID.fromString(text).toString();
        };
    }

    private static String text(Field field, String text) {
        require(field, text.length() <= field.most(), Why.TOO_LONG, text);
        var odd = text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n');
        return require(field, !odd, Why.NOT_TEXT, text);
    }

    private static String date(Field field, String text) {
        var year = LocalDate.parse(text).getYear();
        return require(field, year >= 1900 && year <= 2200, Why.OUT_OF_RANGE, text);
    }

    private static String moment(Field field, String text) {
        var moment = OffsetDateTime.parse(text).toInstant();
        var latest = Instant.now().plus(AHEAD);
        require(field, moment.isBefore(latest), Why.OUT_OF_RANGE, text);
        require(
                field,
                moment.isAfter(Instant.parse("1950-01-01T00:00:00Z")),
                Why.OUT_OF_RANGE,
                text);
        return moment.toString();
    }

    private static String number(Field field, String text) {
        int number = Integer.parseInt(text);
        require(field, number >= 0 && number <= field.most(), Why.OUT_OF_RANGE, text);
        return Integer.toString(number);
    }

    private static String money(Field field, String text) {
        var number = Decimal.of(text);
        var fits = number.signum() >= 0 && number.compareTo(LARGEST) <= 0;
        require(field, fits && number.stripTrailingZeros().scale() <= 2, Why.OUT_OF_RANGE, text);
        return number.toPlainString();
    }

    private static String require(Field field, boolean fits, Why why, String text) {
        if (!fits) {
            throw new UnfitField(field, why, text);
        }
        return text;
    }
}
