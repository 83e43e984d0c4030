package io.kontor.planner;

import java.util.Map;

/** A row of a file by what its columns mean, corrections made. */
public record Line(int row, Map<String, String> values) {

    /** What the file says; empty where it says nothing. */
    public String get(String target) {
        return values.getOrDefault(target, "");
    }

    /** Whether the file has a column for it. */
    public boolean has(String target) {
        return values.containsKey(target);
    }

    /** Why this row cannot be taken. */
    public RowError error(String target, String reason, String suggestion) {
        return new RowError(row, target, get(target), reason, suggestion);
    }
}
