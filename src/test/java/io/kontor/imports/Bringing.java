package io.kontor.imports;

import io.kontor.planner.Kind;
import io.kontor.planner.Progress;
import io.kontor.security.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Brings texts in as files, read as they are guessed. */
public record Bringing(ImportService imports) {

    public ImportReport check(Kind kind, String text, Viewer viewer) {
        var sheet = sheet(text);
        var mapping = Mapping.guess(kind, sheet.headings());
        return Objects.requireNonNull(imports.check(kind, sheet, mapping, viewer).block());
    }

    public ImportReport apply(Kind kind, String text, Viewer viewer) {
        return apply(kind, text, viewer, new Progress());
    }

    public ImportReport apply(Kind kind, String text, Viewer viewer, Progress progress) {
        var sheet = sheet(text);
        var mapping = Mapping.guess(kind, sheet.headings());
        return Objects.requireNonNull(
                imports.apply(kind, sheet, mapping, viewer, progress).block());
    }

    /** The rows that stay out, as "row column reason". */
    public static List<String> errors(ImportReport report) {
        return report.errors().stream()
                .map(e -> e.row() + " " + e.column() + " " + e.reason())
                .toList();
    }

    private static Sheet sheet(String text) {
        return ImportService.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
