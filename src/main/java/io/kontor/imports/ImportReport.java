package io.kontor.imports;

import io.kontor.planner.Consequence;
import io.kontor.planner.Kind;
import io.kontor.planner.Plan;
import io.kontor.planner.RowError;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or in a dry run would do.
 *
 * @param refused errors; a row can have only one
 * @param cells cells changed in rows that were there before
 * @param step what to undo; null where nothing was written
 * @param warnings about rows that come in all the same
 * @param also what happens beyond the rows
 */
public record ImportReport(
        Kind kind,
        boolean dryRun,
        int rows,
        int added,
        int changed,
        int unchanged,
        int refused,
        int cells,
        @Nullable UUID step,
        List<RowError> errors,
        List<RowError> warnings,
        List<Consequence> also) {

    public ImportReport {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        also = List.copyOf(also);
    }

    static ImportReport of(Plan plan, Kind kind, int rows) {
        return new ImportReport(
                kind,
                true,
                rows,
                plan.added(),
                plan.changed(),
                plan.unchanged(),
                plan.errors().size(),
                plan.cells(),
                null,
                plan.errors(),
                plan.warnings(),
                plan.consequences());
    }

    /** Nothing of it: these rows, which could come in when they were checked, cannot any more. */
    ImportReport refused(List<RowError> rows) {
        var all = new ArrayList<>(errors);
        all.addAll(rows);
        return new ImportReport(
                kind,
                false,
                this.rows,
                0,
                0,
                unchanged,
                all.size(),
                0,
                null,
                all,
                List.of(),
                List.of());
    }

    /** The same, done in this step, or without one where there was nothing to do. */
    ImportReport done(@Nullable UUID by) {
        return new ImportReport(
                kind, false, rows, added, changed, unchanged, refused, cells, by, errors, warnings,
                also);
    }
}
