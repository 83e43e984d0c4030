package io.kontor.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping as a program writes it: by heading. */
record SaidMapping(Map<String, String> columns, Map<String, Map<String, String>> values) {

    SaidMapping(
            @Nullable Map<String, String> columns,
            @Nullable Map<String, Map<String, String>> values) {
        this.columns = columns == null ? Map.of() : columns;
        this.values = values == null ? Map.of() : values;
    }

    /** What was said replaces what was guessed, column by column. */
    Mapping over(Mapping guess) {
        var read = new LinkedHashMap<>(guess.columns());
        columns.forEach(
                (heading, target) -> {
                    read.values().remove(heading);
                    if (!target.isBlank()) {
                        read.put(target, heading);
                    }
                });
        var corrected = new LinkedHashMap<>(guess.values());
        corrected.putAll(values);
        return new Mapping(read, corrected);
    }
}
