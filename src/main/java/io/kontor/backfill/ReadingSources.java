package io.kontor.backfill;

import io.kontor.planner.Kind;
import io.kontor.planner.Planner;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What customers answered and when they paid. */
@Configuration
class ReadingSources {

    private static final List<String> SCALES = List.of("0_10", "1_5");
    private static final BigDecimal LONGEST = BigDecimal.valueOf(3_650);

    @Bean
    Planner answerPlanner(Backfill backfill) {
        return backfill.of(new Answers());
    }

    @Bean
    Planner paymentPlanner(Backfill backfill) {
        return backfill.of(new Payments());
    }

    private record Answers() implements Source {
        @Override
        public Kind kind() {
            return Kind.ANSWERS;
        }

        @Override
        public String table() {
            return "reading";
        }

        @Override
        public List<String> key() {
            return List.of("account_id", "measure", "on_date", "source");
        }

        @Override
        public Row read(Cells cells) {
            boolean ofFive =
                    cells.choice(
                                    "scale",
                                    SCALES,
                                    Map.of("1_to_5", "1_5", "0_to_10", "0_10"),
                                    "0_10")
                            .equals("1_5");
            cells.required("score");
            var least = ofFive ? BigDecimal.ONE : BigDecimal.ZERO;
            var most = ofFive ? BigDecimal.valueOf(5) : BigDecimal.TEN;
            return reading(cells, "satisfaction", cells.past("on"))
                    .put("score", "value", cells.number("score", least, most).orElseThrow())
                    .put("score", "scale", ofFive ? "1-5" : "0-10")
                    .madeOf("satisfaction", cells.past("on"), cells.text("source", 200));
        }
    }

    private record Payments() implements Source {
        @Override
        public Kind kind() {
            return Kind.PAYMENTS;
        }

        @Override
        public String table() {
            return "reading";
        }

        @Override
        public List<String> key() {
            return List.of("account_id", "measure", "on_date", "source");
        }

        @Override
        public Row read(Cells cells) {
            var paid = cells.past("paidOn");
            return reading(cells, "payment", paid)
                    .put("paidOn", "value", late(cells))
                    .initially("scale", "days")
                    .madeOf("payment", paid, cells.text("source", 200));
        }

        /** In days; paid early counts as in time. */
        private static BigDecimal late(Cells cells) {
            var said = cells.number("daysLate", LONGEST.negate(), LONGEST);
            var due = cells.date("dueOn");
            if (said.isEmpty() && due.isEmpty()) {
                throw cells.refused("dueOn", "MISSING");
            }
            var days =
                    said.orElseGet(
                            () ->
                                    BigDecimal.valueOf(
                                            ChronoUnit.DAYS.between(
                                                    due.orElseThrow(), cells.past("paidOn"))));
            if (days.compareTo(LONGEST) > 0) {
                throw cells.refused("paidOn", "OUT_OF_RANGE");
            }
            return days.max(BigDecimal.ZERO).setScale(0, java.math.RoundingMode.HALF_UP);
        }
    }

    private static RowBuilder reading(Cells cells, String measure, java.time.LocalDate on) {
        return new RowBuilder(cells)
                .initially("measure", measure)
                .initially("on_date", on)
                .initially("source", cells.text("source", 200))
                .initially("owned_by", cells.account().owner());
    }
}
