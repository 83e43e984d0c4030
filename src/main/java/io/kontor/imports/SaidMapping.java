package io.kontor.imports;

import io.kontor.api.BadRequest;
import io.kontor.planner.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mapping as a program writes it: by heading. */
record SaidMapping(Map<String, String> columns, Map<String, Map<String, String>> values) {

    /** What is null in it is as if it were empty, or not there. */
    SaidMapping(
            @Nullable Map<String, String> columns,
            @Nullable Map<String, Map<String, String>> values) {
        this.columns = texts(columns);
        var all = new LinkedHashMap<String, Map<String, String>>();
        if (values != null) {
            values.forEach((target, by) -> all.put(target, texts(by)));
        }
        this.values = all;
    }

    private static Map<String, String> texts(@Nullable Map<String, String> said) {
        var texts = new LinkedHashMap<String, String>();
        if (said != null) {
            said.forEach((key, text) -> texts.put(key, Objects.requireNonNullElse(text, "")));
        }
        return texts;
    }

    /**
     * The same, if it can be meant so for the columns of this file. What is not in the file is
     * nobody's harm: one mapping may go with all the files of an export.
     *
     * @throws BadRequest when it names a field that there is not, or one for two columns
     */
    SaidMapping of(Kind kind, Sheet sheet) {
        var known = kind.targets().stream().map(Kind.Target::key).toList();
        var taken = new HashSet<String>();
        for (var heading : sheet.headings()) {
            var target = columns.getOrDefault(heading, "");
            if (!target.isBlank() && !known.contains(target)) {
                var all = String.join(", ", known);
                throw new BadRequest("mapping: there is no field " + target + "; there are " + all);
            }
            if (!target.isBlank() && !taken.add(target)) {
                throw new BadRequest("mapping: two columns cannot both be " + target);
            }
        }
        return this;
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
