package io.kontor.filter;

import io.kontor.account.AccountField;
import io.kontor.account.FieldValue;
import io.kontor.listing.Condition;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import io.kontor.ui.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a filter reads on its chip: "Tier: strategic, large". */
public record FilterText(
        Words words,
        Formats formats,
        Team team,
        Viewer viewer,
        Function<UUID, String> accountName) {

    public String of(Condition condition) {
        return say("account.field." + condition.field().key()) + ": " + value(condition);
    }

    private String value(Condition condition) {
        return switch (condition) {
            case Condition.Contains c -> "“" + c.text() + "”";
            case Condition.OneOf c -> choices(c);
            case Condition.Between c -> range(c);
            case Condition.OwnedBy c -> owners(c);
            case Condition.TeamOf c -> team(c.person());
            case Condition.Below c -> below(c.position());
            case Condition.ChildOf c -> accountName.apply(c.parent());
            case Condition.Tagged c -> String.join(", ", c.tags());
            case Condition.Empty _ -> say("filter.empty");
        };
    }

    private String choices(Condition.OneOf condition) {
        var order = FieldValue.choices(condition.field());
        return condition.codes().stream()
                .sorted(Comparator.comparing(order::indexOf))
                .map(code -> choice(condition.field(), code))
                .collect(Collectors.joining(", "));
    }

    private String choice(AccountField field, String code) {
        return field == AccountField.CURRENCY ? code : say("account." + field.key() + "." + code);
    }

    private String range(Condition.Between c) {
        if (c.from() == null) {
            return "≤ " + bound(c.to());
        }
        return c.to() == null ? "≥ " + bound(c.from()) : bound(c.from()) + " – " + bound(c.to());
    }

    private String bound(@Nullable Comparable<?> bound) {
        return switch (bound) {
            case BigDecimal amount -> formats.amount(amount);
            case LocalDate date -> formats.date(date);
            case null, default -> String.valueOf(bound);
        };
    }

    private String below(UUID position) {
        return team.now().people().stream()
                .filter(person -> position.equals(person.position()))
                .findFirst()
                .map(
                        person ->
                                words.getTranslation(
                                        "filter.below", formats.locale(), person.name()))
                .orElseGet(() -> say("filter.belowVacant"));
    }

    private String owners(Condition.OwnedBy c) {
        return c.people().stream()
                .map(id -> id.equals(viewer.person()) ? say("filter.me") : team.now().name(id))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String team(UUID person) {
        return person.equals(viewer.person())
                ? say("filter.myTeam")
                : words.getTranslation("filter.teamOf", formats.locale(), team.now().name(person));
    }

    String say(String key) {
        return words.getTranslation(key, formats.locale());
    }
}
