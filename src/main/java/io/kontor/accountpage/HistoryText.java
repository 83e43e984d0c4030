package io.kontor.accountpage;

import io.kontor.account.AccountField;
import io.kontor.account.FieldKind;
import io.kontor.care.Kind;
import io.kontor.change.Change;
import io.kontor.ui.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the changes of an account and of what belongs to it read, field by field. */
record HistoryText(List<Kind> kinds, RecordText text, Formats formats) {

    private static final Set<String> SILENT = Set.of("id", "account_id");

    Stream<HistoryLine> lines(Change change) {
        var what = say("accountpage.entity." + change.entity(), change.entity());
        return switch (change.operation()) {
            case INSERT -> Stream.of(whole(change, what, name(change.after()), true));
            case DELETE -> Stream.of(whole(change, what, name(change.before()), false));
            case UPDATE ->
                    change.after().keySet().stream()
                            .filter(column -> !SILENT.contains(column))
                            .map(column -> field(change, what, column));
        };
    }

    private static HistoryLine whole(Change change, String what, String name, boolean came) {
        return new HistoryLine(change, null, what, came ? "" : name, came ? name : "");
    }

    private static String name(Map<String, @Nullable Object> values) {
        return Stream.of("title", "name", "text", "summary", "kind")
                .map(values::get)
                .filter(value -> value != null && !value.toString().isEmpty())
                .map(String::valueOf)
                .findFirst()
                .orElse("✓");
    }

    private HistoryLine field(Change change, String what, String column) {
        return new HistoryLine(
                change,
                column,
                what + " · " + label(change.entity(), column),
                value(change.entity(), column, change.before().get(column)),
                value(change.entity(), column, change.after().get(column)));
    }

    private String label(String entity, String column) {
        if (entity.equals("account")) {
            return AccountField.ofColumn(column)
                    .map(field -> say("account.field." + field.key(), column))
                    .orElse(plain(column));
        }
        return kind(entity)
                .flatMap(kind -> kind.ofColumn(column).map(f -> text.label(kind, f, formats)))
                .orElse(plain(column));
    }

    private static String plain(String column) {
        return column.replace("_id", "").replace('_', ' ');
    }

    java.util.Optional<Kind> kind(String entity) {
        return kinds.stream().filter(kind -> kind.table().equals(entity)).findFirst();
    }

    private String value(String entity, String column, @Nullable Object stored) {
        if (stored == null) {
            return "";
        }
        if (entity.equals("account")) {
            return AccountField.ofColumn(column)
                    .map(field -> account(field, stored))
                    .orElse(stored.toString());
        }
        return kind(entity)
                .flatMap(
                        kind ->
                                kind.ofColumn(column)
                                        .map(f -> text.value(kind, f, stored.toString(), formats)))
                .orElse(stored.toString());
    }

    private String account(AccountField field, Object stored) {
        if (stored instanceof Collection<?> list) {
            return String.join(", ", list.stream().map(String::valueOf).toList());
        }
        return switch (field.kind()) {
            case MONEY -> formats.amount(new BigDecimal(stored.toString()));
            case DATE -> formats.date(LocalDate.parse(stored.toString()));
            case PERSON -> text.name(UUID.fromString(stored.toString()));
            case CHOICE ->
                    field == AccountField.CURRENCY
                            ? stored.toString()
                            : say("account." + field.key() + "." + stored, stored.toString());
            default -> field.kind() == FieldKind.REFERENCE ? "…" : stored.toString();
        };
    }

    private String say(String key, String otherwise) {
        return text.words().startingWith(key, formats.locale()).getOrDefault("", plain(otherwise));
    }
}
