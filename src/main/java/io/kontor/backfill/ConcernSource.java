package io.kontor.backfill;

import io.kontor.planner.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What went wrong with a customer, and whether it was put right. */
record ConcernSource() implements Source {

    private static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");
    private static final List<String> KINDS =
            List.of("service", "product", "price", "payment", "relationship", "health", "other");
    private static final Map<String, String> SEVERITY_WORDS =
            Map.of("urgent", "critical", "normal", "medium", "minor", "low", "major", "high");
    private static final int TO_RESOLVE = 14;

    @Override
    public Kind kind() {
        return Kind.CONCERNS;
    }

    @Override
    public String table() {
        return "concern";
    }

    @Override
    public List<String> key() {
        return List.of();
    }

    @Override
    public Row read(Cells cells) {
        var title = cells.text("title", 300);
        var raised = cells.past("raisedOn");
        var due = cells.date("dueOn").orElse(raised.plusDays(TO_RESOLVE));
        @Nullable LocalDate closed = cells.has("closedOn") ? cells.past("closedOn") : null;
        if (closed != null && closed.isBefore(raised)) {
            throw cells.refused("closedOn", "OUT_OF_ORDER");
        }
        cells.required("title");
        cells.required("severity");
        var row =
                new RowBuilder(cells)
                        .put("title", "title", title)
                        .put(
                                "severity",
                                "severity",
                                cells.choice("severity", SEVERITIES, SEVERITY_WORDS, "medium"))
                        .put(
                                "concernKind",
                                "kind",
                                cells.choice("concernKind", KINDS, Map.of(), "other"))
                        .put("person", "owner_id", cells.whoever())
                        .put("raisedOn", "raised_on", raised)
                        .put("dueOn", "due_on", due)
                        .put("closedOn", "closed_on", closed)
                        .put("closedOn", "state", closed == null ? "open" : "resolved")
                        .put("outcome", "outcome", cells.text("outcome", 1_000));
        return cells.has("key")
                ? row.madeOf("concern", cells.text("key", 200))
                : row.madeOf("concern", raised, title);
    }
}
