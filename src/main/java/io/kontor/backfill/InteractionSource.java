package io.kontor.backfill;

import io.kontor.planner.Kind;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What somebody did with a customer. */
record InteractionSource() implements Source {

    private static final List<String> ACTIVITIES =
            List.of("call", "meeting", "email", "visit", "note");
    private static final List<String> HATS =
            List.of("sales", "service", "technical", "financial", "relationship");
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
    private static final BigDecimal DAY = BigDecimal.valueOf(1_440);

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
                        .put("person", "person_id", cells.whoever())
                        .put("activity", "kind", activity)
                        .put("hat", "hat", cells.choice("hat", HATS, Map.of(), "relationship"))
                        .put("twoWay", "two_way", cells.flag("twoWay", talks))
                        .put("at", "happened_at", at.atZone(ZoneId.systemDefault()).toInstant())
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
