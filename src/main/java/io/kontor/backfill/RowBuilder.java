package io.kontor.backfill;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a row together, remembering what the file itself said. */
final class RowBuilder {

    private final Cells cells;
    private final UUID account;
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    private final Set<String> said = new LinkedHashSet<>();

    RowBuilder(Cells cells) {
        this.cells = cells;
        this.account = cells.account().id();
        columns.put("account_id", account);
    }

    /** A column that the file says something of where it has the target. */
    RowBuilder put(String target, String column, @Nullable Object value) {
        columns.put(column, value);
        if (cells.line().has(target)) {
            said.add(column);
        }
        return this;
    }

    /** What a new row has; it never changes one that is there. */
    RowBuilder initially(String column, @Nullable Object value) {
        columns.put(column, value);
        return this;
    }

    /**
     * The row. Its id follows from what makes it the one it is, so that the same file comes in
     * twice without a trace.
     */
    Row madeOf(Object... identity) {
        var text = new StringBuilder().append(account);
        for (var part : identity) {
            text.append('\u001f').append(part);
        }
        var id = UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        columns.put("id", id);
        return new Row(cells.line(), account, columns, said);
    }
}
