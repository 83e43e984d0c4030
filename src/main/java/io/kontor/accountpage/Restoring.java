package io.kontor.accountpage;

import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.FieldEdit;
import io.kontor.account.FieldValue;
import io.kontor.care.Care;
import io.kontor.care.Edit;
import io.kontor.care.Field;
import io.kontor.care.Kind;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a field the value again that it had before a change: a step of its own. */
@Component
record Restoring(AccountService accounts, Care care, List<Kind> kinds) {

    /** Whether the line is about a field that can be set. */
    boolean can(HistoryLine line) {
        return line.column() != null
                && (line.change().entity().equals("account")
                        ? AccountField.ofColumn(line.column())
                                .filter(AccountField::isEditable)
                                .isPresent()
                        : field(line) != null);
    }

    /** Sets it back from the value it has now, whoever set that. */
    Mono<?> restore(HistoryLine line, OpenAccount open, String reason) {
        var before = line.change().before().get(String.valueOf(line.column()));
        if (line.change().entity().equals("account")) {
            var field = AccountField.ofColumn(String.valueOf(line.column())).orElseThrow();
            var value = FieldValue.read(field, plain(before));
            return accounts.account(open.id(), open.viewer())
                    .map(now -> new FieldEdit(field, field.of(now), value))
                    .flatMap(
                            edit -> accounts.edit(open.id(), List.of(edit), open.viewer(), reason));
        }
        return restore(line.change().record(), kind(line), before, line, open, reason);
    }

    private Mono<?> restore(
            UUID record,
            Kind kind,
            @Nullable Object before,
            HistoryLine line,
            OpenAccount open,
            String reason) {
        var field = kind.ofColumn(String.valueOf(line.column())).orElseThrow();
        return care.entry(kind, record, open.viewer())
                .map(now -> new Edit(field, now.value(field.key()), text(field, before)))
                .flatMap(edit -> care.edit(kind, record, List.of(edit), open.viewer(), reason));
    }

    private static @Nullable String text(Field field, @Nullable Object before) {
        return before == null
                ? null
                : field.type() == Field.Type.MOMENT
                        ? before.toString().replace(' ', 'T')
                        : before.toString();
    }

    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> list ->
                    String.join(",", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }

    private Kind kind(HistoryLine line) {
        return kinds.stream()
                .filter(kind -> kind.table().equals(line.change().entity()))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Field field(HistoryLine line) {
        return kinds.stream()
                .filter(kind -> kind.table().equals(line.change().entity()))
                .flatMap(kind -> kind.ofColumn(String.valueOf(line.column())).stream())
                .filter(Field::editable)
                .findFirst()
                .orElse(null);
    }
}
