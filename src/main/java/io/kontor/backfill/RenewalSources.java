package io.kontor.backfill;

import io.kontor.account.AccountField;
import io.kontor.account.FieldValue;
import io.kontor.planner.Kind;
import io.kontor.planner.Planner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Renewals to come, and what came of those before. */
@Configuration
class RenewalSources {

    private static final List<String> CALLS =
            List.of("unsure", "will_renew", "likely", "at_risk", "lost");
    private static final List<String> RESULTS = List.of("renewed", "reduced", "lost");
    private static final Map<String, String> RESULT_WORDS =
            Map.of(
                    "kept", "renewed",
                    "won", "renewed",
                    "retained", "renewed",
                    "downsell", "reduced",
                    "downgraded", "reduced",
                    "contraction", "reduced",
                    "churned", "lost",
                    "churn", "lost",
                    "cancelled", "lost");
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    @Bean
    Planner renewalPlanner(Backfill backfill) {
        return backfill.of(new Renewals());
    }

    @Bean
    Planner outcomePlanner(Backfill backfill) {
        return backfill.of(new Outcomes());
    }

    private record Renewals() implements Source {
        @Override
        public Kind kind() {
            return Kind.RENEWALS;
        }

        @Override
        public String table() {
            return "renewal";
        }

        @Override
        public List<String> key() {
            return List.of("account_id", "due_on");
        }

        @Override
        public Row read(Cells cells) {
            var call = cells.choice("call", CALLS, Map.of(), "unsure");
            return renewal(cells)
                    .put("call", "call", call)
                    .madeOf("renewal", cells.date("dueOn").orElseThrow());
        }
    }

    private record Outcomes() implements Source {
        @Override
        public Kind kind() {
            return Kind.OUTCOMES;
        }

        @Override
        public String table() {
            return "renewal";
        }

        @Override
        public List<String> key() {
            return List.of("account_id", "due_on");
        }

        @Override
        public boolean isOutcome() {
            return true;
        }

        @Override
        public Row read(Cells cells) {
            cells.required("result");
            var result = cells.choice("result", RESULTS, RESULT_WORDS, "renewed");
            var on = cells.past(cells.has("on") ? "on" : "dueOn");
            var reason = cells.text("reason", 1_000);
            if (result.equals("lost") && reason.isBlank()) {
                throw cells.refused("reason", "MISSING");
            }
            return renewal(cells)
                    .put("result", "outcome", result)
                    .put("result", "outcome_on", on)
                    .put("result", "outcome_value", worth(cells, result))
                    .put("reason", "reason", reason)
                    .madeOf("renewal", cells.date("dueOn").orElseThrow());
        }

        /** What a year is worth from then on; of a reduced one the file has to say it. */
        private static @Nullable BigDecimal worth(Cells cells, String result) {
            var said = money(cells, "newValue");
            if (result.equals("reduced") && said == null) {
                throw cells.refused("newValue", "MISSING");
            }
            return result.equals("lost") ? BigDecimal.ZERO : said;
        }
    }

    private static RowBuilder renewal(Cells cells) {
        cells.required("dueOn");
        var account = cells.account();
        var value = money(cells, "value");
        var currency = cells.has("currency") ? cells.line().get("currency") : account.currency();
        if (!FieldValue.choices(AccountField.CURRENCY).contains(currency)) {
            throw cells.refused("currency", "NOT_A_CHOICE");
        }
        return new RowBuilder(cells)
                .initially("due_on", cells.date("dueOn").orElseThrow())
                .put("value", "value", value == null ? account.value() : value)
                .put("currency", "currency", currency);
    }

    private static @Nullable BigDecimal money(Cells cells, String target) {
        return cells.number(target, BigDecimal.ZERO, MOST)
                .map(n -> n.setScale(2, java.math.RoundingMode.HALF_UP))
                .orElse(null);
    }
}
