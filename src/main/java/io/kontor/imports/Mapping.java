package io.kontor.imports;

import io.kontor.planner.Kind;
import io.kontor.planner.Likeness;
import io.kontor.planner.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a file is read.
 *
 * @param columns the heading for each target; a target without one is not imported
 * @param values for each target, values to replace by others
 */
public record Mapping(Map<String, String> columns, Map<String, Map<String, String>> values) {

    /** Guesses the columns by their headings. */
    public static Mapping guess(Kind kind, List<String> headings) {
        var columns = new LinkedHashMap<String, String>();
        for (var target : kind.targets()) {
            heading(target, headings, columns.values())
                    .ifPresent(h -> columns.put(target.key(), h));
        }
        return new Mapping(columns, Map.of());
    }

    private static Optional<String> heading(
            Kind.Target target, List<String> headings, Collection<String> taken) {
        return Stream.concat(target.alsoCalled().stream(), Stream.of(target.key()))
                .map(Likeness::plain)
                .flatMap(name -> headings.stream().filter(h -> Likeness.plain(h).equals(name)))
                .filter(heading -> !taken.contains(heading))
                .findFirst();
    }

    boolean reads(Kind.Target target, Sheet sheet) {
        return sheet.headings().contains(columns.getOrDefault(target.key(), ""));
    }

    /** The headings of the file that nothing is taken from. */
    List<String> unread(Sheet sheet) {
        return sheet.headings().stream()
                .filter(heading -> !heading.isBlank() && !columns.containsValue(heading))
                .toList();
    }

    /** The rows that are not empty, by what their columns mean, corrections made. */
    List<Line> lines(Sheet sheet) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            var row = sheet.rows().get(i);
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(new Line(i + 2, values(sheet, row)));
            }
        }
        return lines;
    }

    private Map<String, String> values(Sheet sheet, List<String> row) {
        var read = new HashMap<String, String>();
        columns.forEach(
                (target, heading) -> {
                    int column = sheet.headings().indexOf(heading);
                    if (column >= 0) {
                        read.put(target, corrected(target, Sheet.cell(row, column)));
                    }
                });
        return read;
    }

    /** The same, with a value read as another from now on; as itself where they are the same. */
    Mapping correcting(String target, String value, String by) {
        var all = new LinkedHashMap<>(values);
        var ofTarget = new LinkedHashMap<>(all.getOrDefault(target, Map.of()));
        if (value.equals(by)) {
            ofTarget.remove(value);
        } else {
            ofTarget.put(value, by);
        }
        all.put(target, ofTarget);
        return new Mapping(columns, all);
    }

    private String corrected(String target, String value) {
        return values.getOrDefault(target, Map.of()).getOrDefault(value, value);
    }
}
