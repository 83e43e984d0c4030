package io.kontor.planner;

import java.util.Map;

/** A row of a file by what its columns mean, corrections made. */
public record Line(int row, Map<String, String> values) {

    String get(String target) {
        return values.getOrDefault(target, "");
    }

    boolean has(String target) {
        return values.containsKey(target);
    }

    RowError error(String target, String reason, String suggestion) {
        return new RowError(row, target, get(target), reason, suggestion);
    }
}
