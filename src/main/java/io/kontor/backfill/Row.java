package io.kontor.backfill;

import io.kontor.planner.Line;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table that a line of the file describes.
 *
 * @param columns every column that a new row needs
 * @param said the columns that the file itself says something of: only these change a row that is
 *     there
 */
record Row(Line line, UUID account, Map<String, @Nullable Object> columns, Set<String> said) {

    UUID id() {
        return (UUID) java.util.Objects.requireNonNull(columns.get("id"));
    }

    /** The same, which is there already under another id. */
    Row known(UUID id) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(columns);
        all.put("id", id);
        return new Row(line, account, all, said);
    }
}
