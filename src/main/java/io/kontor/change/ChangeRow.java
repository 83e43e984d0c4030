package io.kontor.change;

import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a change from a row. */
record ChangeRow(JsonMapper json) {

    static final String COLUMNS =
            "id, tx::text::bigint as tx, at, actor, step, op, entity, record, account, owner,"
                    + " before::text as before, after::text as after, reason";

    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};

    Change change(Readable row, Position position) {
        return new Change(
                position,
                Objects.requireNonNull(row.get("tx", Long.class)),
                Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant(),
                row.get("actor", UUID.class),
                row.get("step", UUID.class),
                Change.Operation.valueOf(text(row, "op").toUpperCase(Locale.ROOT)),
                text(row, "entity"),
                Objects.requireNonNull(row.get("record", UUID.class)),
                row.get("account", UUID.class),
                row.get("owner", UUID.class),
                json.readValue(text(row, "before"), FIELDS),
                json.readValue(text(row, "after"), FIELDS),
                row.get("reason", String.class));
    }

    static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
