package io.kontor.personnel;

import com.fasterxml.uuid.Generators;
import io.kontor.planner.Meaning;
import io.kontor.planner.Piece;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a row says of somebody, being put together; it remembers what the file itself said. */
final class Entry {

    private final Meaning row;
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    private final Set<String> said = new LinkedHashSet<>();
    private final Set<String> along = new LinkedHashSet<>();

    Entry(Meaning row, UUID person) {
        this.row = row;
        columns.put("id", Generators.timeBasedEpochGenerator().generate());
        columns.put("person_id", person);
    }

    /** A column that the file says something of where it has the target. */
    Entry put(String target, String column, @Nullable Object value) {
        columns.put(column, value);
        if (row.line().has(target)) {
            said.add(column);
        }
        return this;
    }

    /** A column that goes along with what the file says; alone it changes nothing. */
    Entry along(String column, @Nullable Object value) {
        columns.put(column, value);
        along.add(column);
        return this;
    }

    Meaning row() {
        return row;
    }

    UUID person() {
        return (UUID) Objects.requireNonNull(columns.get("person_id"));
    }

    Piece piece(String table) {
        return new Piece(table, (UUID) Objects.requireNonNull(columns.get("id")), columns);
    }

    /** A row that is there as the file would have it; the same where it says nothing new. */
    Piece over(Piece present) {
        var changed = present.with(only(said));
        return changed.cellsUnlike(present) == 0 ? present : changed.with(only(along));
    }

    private Map<String, @Nullable Object> only(Set<String> some) {
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        some.forEach(column -> found.put(column, columns.get(column)));
        return found;
    }

    String identity(List<String> key) {
        return identity(columns, key);
    }

    String value(String column) {
        return Objects.toString(columns.get(column), "");
    }

    /** What makes it the one it is. */
    static String identity(Map<String, @Nullable Object> columns, List<String> key) {
        return key.stream()
                .map(column -> Objects.toString(columns.get(column), "").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\u001f"));
    }
}
