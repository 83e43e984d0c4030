package io.kontor.promotion;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the vault as records. */
final class ProposalRow {

    private ProposalRow() {}

    static Proposal proposal(Readable row) {
        var json = row.get("packet", io.r2dbc.postgresql.codec.Json.class);
        return new Proposal(
                id(row, "id"),
                Proposal.Kind.valueOf(text(row, "kind")),
                id(row, "subject_id"),
                text(row, "subject_name"),
                id(row, "proposer_id"),
                row.get("from_level", String.class),
                text(row, "from_title"),
                text(row, "level"),
                text(row, "title"),
                Objects.requireNonNull(row.get("effective_on", LocalDate.class)),
                offer(row),
                List.of(Objects.requireNonNull(row.get("exceptions", String[].class))),
                State.valueOf(text(row, "state")),
                Objects.requireNonNull(row.get("version", Integer.class)),
                text(row, "reason"),
                text(row, "conditions"),
                row.get("deferred_to", LocalDate.class),
                row.get("approver_id", UUID.class),
                row.get("reverses", UUID.class),
                row.get("from_position", UUID.class),
                json == null ? null : json.asString());
    }

    static Decision decision(Readable row) {
        return new Decision(
                id(row, "id"),
                Proposal.Kind.valueOf(text(row, "kind")),
                row.get("from_level", String.class),
                text(row, "level"),
                text(row, "title"),
                Objects.requireNonNull(row.get("effective_on", LocalDate.class)),
                offer(row),
                text(row, "told_reason"),
                Objects.requireNonNull(row.get("told_at", OffsetDateTime.class)).toInstant(),
                text(row, "told_by"),
                Boolean.TRUE.equals(row.get("taken_back", Boolean.class)));
    }

    static Decision.Mark mark(Readable row) {
        return new Decision.Mark(
                id(row, "id"),
                Objects.requireNonNull(row.get("told_at", OffsetDateTime.class)).toInstant(),
                Boolean.TRUE.equals(row.get("taken_back", Boolean.class)));
    }

    private static @Nullable Offer offer(Readable row) {
        return Offer.of(
                row.get("amount", BigDecimal.class),
                row.get("currency", String.class),
                Objects.requireNonNull(row.get("full_time", BigDecimal.class)));
    }

    static Case.Event event(Readable row) {
        return new Case.Event(
                Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant(),
                row.get("actor", UUID.class),
                state(row.get("from_state", String.class)),
                State.valueOf(text(row, "to_state")),
                text(row, "act"),
                text(row, "reason"));
    }

    static Case.Chore chore(Readable row) {
        var at = row.get("done_at", OffsetDateTime.class);
        return new Case.Chore(
                id(row, "id"),
                text(row, "what"),
                row.get("done_by", UUID.class),
                at == null ? null : at.toInstant());
    }

    private static @Nullable State state(@Nullable String name) {
        return name == null ? null : State.valueOf(name);
    }

    private static UUID id(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
