package io.kontor.backfill;

import io.kontor.account.Account;
import io.kontor.planner.Likeness;
import io.kontor.planner.Line;
import io.kontor.planner.Meaning;
import io.kontor.planner.Refused;
import io.kontor.team.Person;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The cells of a row of the past as what they mean, among the accounts and people there are. */
record Cells(Meaning meaning, Map<String, Account> accounts, Map<String, Person> people) {

    private static final int NOON = 12;

    Line line() {
        return meaning.line();
    }

    boolean has(String target) {
        return meaning.has(target);
    }

    Refused refused(String target, String reason) {
        return meaning.refused(target, reason);
    }

    String required(String target) {
        return meaning.required(target);
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
            var like = Likeness.mostLike(line().get(target), byName.keySet()).orElse("");
            throw meaning.refused(target, "UNKNOWN", like);
        }
        return found;
    }

    String choice(
            String target, List<String> of, Map<String, String> alsoCalled, String otherwise) {
        return meaning.choice(target, of, alsoCalled, otherwise);
    }

    boolean flag(String target, boolean otherwise) {
        return meaning.flag(target, otherwise);
    }

    String text(String target, int most) {
        return meaning.text(target, most);
    }

    Optional<LocalDate> date(String target) {
        return meaning.date(target);
    }

    LocalDate past(String target) {
        return meaning.past(target);
    }

    /** A moment that is not in the future: a day, meaning noon, or a day and a time. */
    LocalDateTime moment(String target) {
        var text = required(target).replace(' ', 'T');
        try {
            var moment =
                    text.contains("T")
                            ? LocalDateTime.parse(text.replaceFirst("Z$", ""))
                            : meaning.date(target).orElseThrow().atTime(NOON, 0);
            if (moment.toLocalDate().isAfter(LocalDate.now(ZoneId.systemDefault()))) {
                throw refused(target, "IN_THE_FUTURE");
            }
            return moment;
        } catch (DateTimeException e) {
            throw refused(target, "NOT_A_DATE");
        }
    }

    Optional<BigDecimal> number(String target, BigDecimal least, BigDecimal most) {
        return meaning.number(target, least, most);
    }
}
