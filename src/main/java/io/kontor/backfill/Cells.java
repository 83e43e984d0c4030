package io.kontor.backfill;

import io.kontor.account.Account;
import io.kontor.planner.Likeness;
import io.kontor.planner.Line;
import io.kontor.planner.Refused;
import io.kontor.team.Person;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The cells of a row as what they mean; one that means nothing refuses the row. */
record Cells(Line line, Map<String, Account> accounts, Map<String, Person> people) {

    private static final Set<String> YES = Set.of("yes", "true", "1", "y", "ja");
    private static final Set<String> NO = Set.of("no", "false", "0", "n", "nei");
    private static final int NOON = 12;

    boolean has(String target) {
        return !line.get(target).isBlank();
    }

    Refused refused(String target, String reason) {
        return new Refused(line.error(target, reason, ""));
    }

    private Refused refused(String target, String reason, String suggestion) {
        return new Refused(line.error(target, reason, suggestion));
    }

    String required(String target) {
        if (!has(target)) {
            throw refused(target, "MISSING");
        }
        return line.get(target);
    }

    /** An account within reach; of others a file does not learn that they exist. */
    Account account() {
        return one("account", accounts);
    }

    Optional<UUID> person(String target) {
        return has(target) ? Optional.of(one(target, people).id()) : Optional.empty();
    }

    /** Who did it; where the file does not say, the owner of the account. */
    UUID whoever() {
        return person("person").orElseGet(() -> account().owner());
    }

    private <T> T one(String target, Map<String, T> byName) {
        var found = byName.get(required(target));
        if (found == null) {
            var like = Likeness.mostLike(line.get(target), byName.keySet()).orElse("");
            throw refused(target, "UNKNOWN", like);
        }
        return found;
    }

    /** One of some words, also by another word for it. */
    String choice(
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

    boolean flag(String target, boolean otherwise) {
        var word = line.get(target).toLowerCase(Locale.ROOT);
        if (has(target) && !YES.contains(word) && !NO.contains(word)) {
            throw refused(target, "NOT_A_CHOICE", "yes");
        }
        return has(target) ? YES.contains(word) : otherwise;
    }

    String text(String target, int most) {
        if (line.get(target).length() > most) {
            throw refused(target, "TOO_LONG");
        }
        return line.get(target);
    }

    Optional<LocalDate> date(String target) {
        try {
            return has(target) ? Optional.of(LocalDate.parse(line.get(target))) : Optional.empty();
        } catch (DateTimeException e) {
            throw refused(target, "NOT_A_DATE");
        }
    }

    /** A day that is not in the future. */
    LocalDate past(String target) {
        required(target);
        var day = date(target).orElseThrow();
        if (day.isAfter(LocalDate.now())) {
            throw refused(target, "IN_THE_FUTURE");
        }
        return day;
    }

    /** A moment that is not in the future: a day, meaning noon, or a day and a time. */
    LocalDateTime moment(String target) {
        var text = required(target).replace(' ', 'T');
        try {
            var moment =
                    text.contains("T")
                            ? LocalDateTime.parse(text.replaceFirst("Z$", ""))
                            : LocalDate.parse(text).atTime(NOON, 0);
            if (moment.toLocalDate().isAfter(LocalDate.now(ZoneId.systemDefault()))) {
                throw refused(target, "IN_THE_FUTURE");
            }
            return moment;
        } catch (DateTimeException e) {
            throw refused(target, "NOT_A_DATE");
        }
    }

    Optional<BigDecimal> number(String target, BigDecimal least, BigDecimal most) {
        try {
            var number =
                    has(target)
                            ? Optional.of(new BigDecimal(line.get(target).strip()))
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
