package io.kontor.planner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a table, as a file wants it or as it is there; its columns include the id. */
public record Piece(String table, UUID id, Map<String, @Nullable Object> columns) {

    /** The same with some columns saying something else. */
    public Piece with(Map<String, @Nullable Object> others) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(columns);
        all.putAll(others);
        return new Piece(table, id, all);
    }

    /** How many of the columns differ from what was there. */
    public int cellsUnlike(Piece was) {
        return (int)
                columns.keySet().stream()
                        .filter(c -> !text(columns.get(c)).equals(text(was.columns().get(c))))
                        .count();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
