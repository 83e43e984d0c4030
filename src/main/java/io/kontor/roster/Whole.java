package io.kontor.roster;

import io.kontor.planner.Line;
import io.kontor.planner.RowError;
import io.kontor.team.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Weighs the rows of a file together: those that cannot be stay out, and what is left is weighed
 * again, until it is one organisation that holds on every day.
 *
 * @param working what comes in
 * @param wishes the rows that do
 * @param errors one for each row that does not
 */
record Whole(Working working, List<Wish> wishes, List<RowError> errors) {

    static Whole of(Roster base, List<Wish> all, Map<UUID, Person> people, Authority authority) {
        var left = new ArrayList<>(all);
        Map<Line, RowError> errors = new LinkedHashMap<>();
        while (true) {
            var working = new Working(base, left);
            var refused = refused(working, people, authority);
            if (refused.isEmpty()) {
                return new Whole(working, List.copyOf(left), List.copyOf(errors.values()));
            }
            refused.forEach(errors::putIfAbsent);
            left.removeIf(wish -> refused.containsKey(wish.line()));
        }
    }

    private static Map<Line, RowError> refused(
            Working working, Map<UUID, Person> people, Authority authority) {
        // What somebody may not do says nothing against the other rows.
        var flaws = new ArrayList<>(authority.flaws(working));
        if (flaws.isEmpty()) {
            flaws.addAll(new Lines(working).flaws());
            flaws.addAll(new Holders(working, people).flaws());
        }
        Map<Line, RowError> refused = new LinkedHashMap<>();
        for (var flaw : flaws) {
            working.by(flaw.part()).ifPresent(line -> refused.putIfAbsent(line, error(line, flaw)));
        }
        return refused;
    }

    private static RowError error(Line line, Flaw flaw) {
        var column = column(line, flaw.column());
        return line.error(column, flaw.reason(), column.equals("lastDay") ? "" : flaw.suggestion());
    }

    /** What the file has itself of it: a last day for an end, the key for a position. */
    private static String column(Line line, String column) {
        return switch (column) {
            case "until" -> line.get("until").isBlank() && line.has("lastDay") ? "lastDay" : column;
            case "position" -> line.has("position") ? column : "key";
            default -> column;
        };
    }
}
