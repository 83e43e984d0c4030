package io.kontor.planner;

import io.kontor.account.Decimal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the cells of a row mean; one that means nothing refuses the row. */
public record Meaning(Line line) {

    private static final Set<String> YES = Set.of("yes", "true", "1", "y", "ja");
    private static final Set<String> NO = Set.of("no", "false", "0", "n", "nei");
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** Whether the cell says something. */
    public boolean has(String target) {
        return !line.get(target).isBlank();
    }

    public Refused refused(String target, String reason) {
        return refused(target, reason, "");
    }

    public Refused refused(String target, String reason, String suggestion) {
        return new Refused(line.error(target, reason, suggestion));
    }

    /** What it says; it has to say something. */
    public String required(String target) {
        if (!has(target)) {
            throw refused(target, "MISSING");
        }
        return line.get(target);
    }

    /** One of some words, also by another word for it. */
    public String choice(
            String target, List<String> of, Map<String, String> alsoCalled, String otherwise) {
        if (!has(target)) {
            return otherwise;
        }
        var word = line.get(target).toLowerCase(Locale.ROOT).strip().replaceAll("[\\s-]+", "_");
        var meant = alsoCalled.getOrDefault(word, word);
        if (!of.contains(meant)) {
            throw refused(target, "NOT_A_CHOICE", Likeness.mostLike(word, of).orElse(""));
        }
        return meant;
    }

    public boolean flag(String target, boolean otherwise) {
        var word = line.get(target).toLowerCase(Locale.ROOT);
        if (has(target) && !YES.contains(word) && !NO.contains(word)) {
            throw refused(target, "NOT_A_CHOICE", "yes");
        }
        return has(target) ? YES.contains(word) : otherwise;
    }

    /** A text of at most so many characters. */
    public String text(String target, int most) {
        var text = line.get(target);
        if (text.length() > most) {
            throw refused(target, "TOO_LONG");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
            throw refused(target, "NOT_TEXT");
        }
        return text;
    }

    /** A day, as 2026-03-31 or 31.3.2026. */
    public Optional<LocalDate> date(String target) {
        try {
            return has(target) ? Optional.of(day(target)) : Optional.empty();
        } catch (DateTimeException e) {
            throw refused(target, "NOT_A_DATE");
        }
    }

    private LocalDate day(String target) {
        var text = line.get(target);
        var day = text.contains(".") ? LocalDate.parse(text, DOTTED) : LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw refused(target, "OUT_OF_RANGE");
        }
        return day;
    }

    /** A day that is not in the future. */
    public LocalDate past(String target) {
        required(target);
        var day = date(target).orElseThrow();
        if (day.isAfter(LocalDate.now())) {
            throw refused(target, "IN_THE_FUTURE");
        }
        return day;
    }

    public Optional<BigDecimal> number(String target, BigDecimal least, BigDecimal most) {
        try {
            var number =
                    has(target)
                            ? Optional.of(Decimal.of(line.get(target).strip()))
                            : Optional.<BigDecimal>empty();
            if (number.isPresent()
                    && (number.get().compareTo(least) < 0 || number.get().compareTo(most) > 0)) {
                throw refused(target, "OUT_OF_RANGE");
            }
            return number;
        } catch (NumberFormatException e) {
            throw refused(target, "NOT_A_NUMBER");
        }
    }
}
