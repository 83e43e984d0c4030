package io.kontor.imports;

import java.util.List;

/** A file as rows of text under headings; the first row after the headings is row 2. */
public record Sheet(List<String> headings, List<List<String>> rows) {

    /** The first values of a column, to recognise it by. */
    public List<String> samples(String heading, int most) {
        int column = headings.indexOf(heading);
        return rows.stream()
                .map(row -> cell(row, column))
                .filter(value -> !value.isBlank())
                .distinct()
                .limit(most)
                .toList();
    }

    static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).strip() : "";
    }
}
