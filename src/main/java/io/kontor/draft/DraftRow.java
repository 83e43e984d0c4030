package io.kontor.draft;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** A row of the table as a draft, without what belongs to it. */
final class DraftRow {

    private DraftRow() {}

    static Draft draft(Readable row) {
        return new Draft(
                id(row, "id"),
                text(row, "name"),
                id(row, "author_id"),
                Draft.State.valueOf(text(row, "state").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(row.get("version", Integer.class)),
                row.get("takes_effect", LocalDate.class),
                row.get("approver_id", UUID.class),
                row.get("step_id", UUID.class),
                Boolean.TRUE.equals(row.get("undone", Boolean.class)),
                text(row, "trouble"),
                List.of(),
                List.of(),
                List.of());
    }

    static UUID id(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
