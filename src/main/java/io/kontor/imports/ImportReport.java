package io.kontor.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or in a dry run would do.
 *
 * @param refused errors; a row can have only one
 * @param cells cells changed in rows that were there before
 * @param step what to undo; null where nothing was written
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
        List<RowError> errors) {

    public ImportReport {
        errors = List.copyOf(errors);
    }

    ImportReport of(UUID step) {
        return new ImportReport(
                kind, dryRun, rows, added, changed, unchanged, refused, cells, step, errors);
    }
}
