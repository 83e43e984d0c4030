package io.kontor.book;

import io.kontor.account.AccountField;
import io.kontor.change.Change;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import io.kontor.ui.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a change reads: "Next step: Call Ola → Send offer". */
record ChangeText(Team team, CellText text, Formats formats, Words words) {

    String what(Change change) {
        if (!change.entity().equals("account")) {
            return say("book.change.team." + change.operation());
        }
        return switch (change.operation()) {
            case INSERT -> say("book.change.created");
            case DELETE -> say("book.change.deleted");
            case UPDATE -> updated(change);
        };
    }

    private String updated(Change change) {
        return change.after().keySet().stream()
                .flatMap(column -> AccountField.ofColumn(column).stream())
                .map(field -> updated(field, change))
                .collect(Collectors.joining("; "));
    }

    private String updated(AccountField field, Change change) {
        var column = field.columnName();
        var before = read(field, change.before().get(column));
        var after = read(field, change.after().get(column));
        return say("account.field." + field.key()) + ": " + shown(before) + " → " + shown(after);
    }

    private static String shown(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private String read(AccountField field, @Nullable Object stored) {
        return text.text(field, stored == null ? null : typed(field, stored));
    }

    private static Object typed(AccountField field, Object stored) {
        return switch (field.kind()) {
            case MONEY, NUMBER -> new BigDecimal(stored.toString());
            case DATE -> LocalDate.parse(stored.toString());
            case PERSON, REFERENCE -> UUID.fromString(stored.toString());
            case TAGS, TEXT, CHOICE -> stored;
        };
    }

    String whoAndWhen(Change change) {
        var who =
                change.actor() == null
                        ? say("book.change.system")
                        : team.now().name(change.actor());
        return List.of(who, formats.moment(change.at())).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String say(String key) {
        return words.getTranslation(key, formats.locale());
    }
}
