package io.kontor.imports;

import io.kontor.planner.RowError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as the API shows it. */
final class ReportJson {

    private static final int MOST_ERRORS = 1_000;

    private ReportJson() {}

    /**
     * @param unread the headings that nothing is taken from
     * @param errors where the error rows are kept as a file; null where there are none
     */
    static Map<String, @Nullable Object> of(
            ImportReport report, List<String> unread, @Nullable UUID errors) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("kind", report.kind().name().toLowerCase(Locale.ROOT));
        json.put("dryRun", report.dryRun());
        json.put("rows", report.rows());
        json.put("added", report.added());
        json.put("changed", report.changed());
        json.put("unchanged", report.unchanged());
        json.put("refused", report.refused());
        json.put("cells", report.cells());
        json.put("step", report.step());
        json.put("unread", unread);
        json.put("warningCount", report.warnings().size());
        json.put("errorFile", errors == null ? null : "/api/imports/" + errors + "/errors");
        json.put("errors", first(report.errors()));
        json.put("warnings", first(report.warnings()));
        json.put("also", report.also());
        return json;
    }

    private static List<RowError> first(List<RowError> all) {
        return all.subList(0, Math.min(MOST_ERRORS, all.size()));
    }
}
