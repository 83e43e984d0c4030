package io.kontor.imports;

import io.kontor.planner.Kind;
import io.kontor.planner.Likeness;
import io.kontor.planner.RowError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is shown and kept of files of pay: no amount, in whatever column it stands. Of other kinds
 * everything is.
 */
final class Discretion {

    private static final String HIDDEN = "•••";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}";
    private static final Set<String> PLAIN = Set.of("employee", "from", "currency");

    private Discretion() {}

    /** Whether what is in the file is kept apart. */
    static boolean isApart(Kind kind) {
        return kind.family() == Kind.Family.PAY;
    }

    /** A sample of a column. */
    static String shown(Kind kind, String value) {
        return isApart(kind) && couldBeAmount(value) ? HIDDEN : value;
    }

    /** Anything with a digit, except a day. */
    private static boolean couldBeAmount(String value) {
        return value.matches(".*\\d.*") && !value.matches(DAY);
    }

    /** The file as its error rows may be kept: only the columns that say who and when. */
    static Sheet shown(Kind kind, Sheet sheet, Mapping mapping) {
        if (!isApart(kind)) {
            return sheet;
        }
        var open =
                mapping.columns().entrySet().stream()
                        .filter(e -> PLAIN.contains(e.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet());
        var rows = sheet.rows().stream().map(row -> shown(sheet.headings(), row, open)).toList();
        var headings = sheet.headings().stream().map(h -> heading(kind, h, open)).toList();
        return new Sheet(headings, rows);
    }

    /** A file without headings has a row of pay there: what is no heading for certain is hidden. */
    private static String heading(Kind kind, String heading, Set<String> open) {
        boolean isKnown =
                open.contains(heading)
                        || kind.targets().stream().anyMatch(target -> isFor(target, heading));
        return heading.isEmpty() || isKnown && !couldBeAmount(heading) ? heading : HIDDEN;
    }

    private static boolean isFor(Kind.Target target, String heading) {
        return Stream.concat(Stream.of(target.key()), target.alsoCalled().stream())
                .anyMatch(name -> Likeness.plain(name).equals(Likeness.plain(heading)));
    }

    private static List<String> shown(List<String> headings, List<String> row, Set<String> open) {
        return IntStream.range(0, headings.size())
                .mapToObj(
                        i ->
                                open.contains(headings.get(i))
                                        ? shown(Kind.SALARIES, Sheet.cell(row, i))
                                        : "")
                .toList();
    }

    /** An error, without the amount that it is about. */
    static RowError told(Kind kind, RowError error) {
        return isApart(kind) && couldBeAmount(error.value())
                ? new RowError(error.row(), error.column(), HIDDEN, error.reason(), "")
                : error;
    }

    /**
     * How a file was read; corrections of values could be amounts, headings of a file without any.
     */
    static Mapping remembered(Kind kind, Mapping mapping) {
        return isApart(kind) ? new Mapping(mapping.columns(), Map.of()) : mapping;
    }

    /**
     * Whether what a file calls its columns may be kept: a file without headings has rows there.
     */
    static boolean mayRemember(Kind kind, Sheet sheet) {
        return !isApart(kind) || sheet.headings().stream().noneMatch(Discretion::couldBeAmount);
    }
}
