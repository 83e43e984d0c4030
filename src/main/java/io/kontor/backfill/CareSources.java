package io.kontor.backfill;

import io.kontor.planner.Kind;
import io.kontor.planner.Planner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Interactions and concerns of the past. */
@Configuration
class CareSources {

    private static final List<String> ACTIVITIES =
            List.of("call", "meeting", "email", "visit", "note");
    private static final List<String> HATS =
            List.of("sales", "service", "technical", "financial", "relationship");
    private static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");
    private static final List<String> KINDS =
            List.of("service", "product", "price", "payment", "relationship", "health", "other");
    private static final Map<String, String> ACTIVITY_WORDS =
            Map.of(
                    "phone",
                    "call",
                    "phone_call",
                    "call",
                    "e_mail",
                    "email",
                    "mail",
                    "email",
                    "demo",
                    "meeting");
    private static final Map<String, String> SEVERITY_WORDS =
            Map.of("urgent", "critical", "normal", "medium", "minor", "low", "major", "high");
    private static final BigDecimal DAY = BigDecimal.valueOf(1_440);
    private static final int TO_RESOLVE = 14;

    @Bean
    Planner interactionPlanner(Backfill backfill) {
        return backfill.of(new Interactions());
    }

    @Bean
    Planner concernPlanner(Backfill backfill) {
        return backfill.of(new Concerns());
    }

    private record Interactions() implements Source {
        @Override
        public Kind kind() {
            return Kind.INTERACTIONS;
        }

        @Override
        public String table() {
            return "interaction";
        }

        @Override
        public List<String> key() {
            return List.of();
        }

        @Override
        public Row read(Cells cells) {
            var activity = cells.choice("activity", ACTIVITIES, ACTIVITY_WORDS, "note");
            var at = cells.moment("at");
            boolean talks = !activity.equals("note") && !activity.equals("email");
            var summary = cells.text("summary", 2_000);
            var row =
                    new RowBuilder(cells)
                            .put("person", "person_id", person(cells))
                            .put("activity", "kind", activity)
                            .put("hat", "hat", cells.choice("hat", HATS, Map.of(), "relationship"))
                            .put("twoWay", "two_way", cells.flag("twoWay", talks))
                            .put(
                                    "at",
                                    "happened_at",
                                    at.atZone(java.time.ZoneId.systemDefault()).toInstant())
                            .put(
                                    "minutes",
                                    "minutes",
                                    cells.number("minutes", BigDecimal.ZERO, DAY)
                                            .map(BigDecimal::intValue)
                                            .orElse(0))
                            .put("summary", "summary", summary)
                            .initially("internal", false);
            return cells.has("key")
                    ? row.madeOf("interaction", cells.text("key", 200))
                    : row.madeOf("interaction", at, activity, summary);
        }
    }

    private record Concerns() implements Source {
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
                            .put("person", "owner_id", person(cells))
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

    /** Who did it; where the file does not say, the owner of the account. */
    private static UUID person(Cells cells) {
        return cells.person("person")
                .orElseGet(() -> Objects.requireNonNull(cells.account().owner()));
    }
}
