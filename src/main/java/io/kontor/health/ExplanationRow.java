package io.kontor.health;

import io.kontor.account.Health;
import io.kontor.security.Viewer;
import io.kontor.team.Role;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an explanation from a row; a liaison is told the state and nothing else. */
record ExplanationRow(ModelSettings settings) {

    Explanation explanation(Readable row, Viewer viewer) {
        var details = viewer.role() == Role.LIAISON ? null : details(row);
        return new Explanation(get(row, "account_id", UUID.class), state(row, "state"), details);
    }

    private Explanation.Details details(Readable row) {
        return new Explanation.Details(
                number(row, "score"),
                number(row, "held"),
                number(row, "shown"),
                state(row, "computed"),
                number(row, "coverage"),
                number(row, "low"),
                number(row, "high"),
                row.get("trend", Double.class),
                cap(row),
                parts(row),
                override(row),
                get(row, "model", Integer.class),
                get(row, "computed_on", LocalDate.class));
    }

    private static Explanation.@Nullable Hold cap(Readable row) {
        var cap = row.get("cap", String.class);
        return cap == null ? null : new Explanation.Hold(Cap.of(cap), number(row, "cap_at"));
    }

    private List<Explanation.Part> parts(Readable row) {
        var model = settings.read(get(row, "settings", String.class));
        var today = get(row, "today", LocalDate.class);
        return Arrays.stream(Measure.values()).map(m -> part(row, m, model, today)).toList();
    }

    private static Explanation.Part part(
            Readable row, Measure measure, HealthModel model, LocalDate today) {
        int i = measure.ordinal();
        var on = (LocalDate) get(row, "read_on", LocalDate[].class)[i];
        long age = on == null ? 0 : Math.max(0, today.toEpochDay() - on.toEpochDay());
        return new Explanation.Part(
                measure,
                get(row, "weights", Double[].class)[i],
                get(row, "scores", Double[].class)[i],
                on == null ? 0 : model.trust(measure, age),
                get(row, "lost", Double[].class)[i],
                on,
                age,
                model.limits().containsKey(measure),
                source(row, measure));
    }

    private static Explanation.Source source(Readable row, Measure measure) {
        return switch (measure) {
            case SATISFACTION -> read(row, "answer", text(row, "answer_scale"));
            case COMMERCIAL -> read(row, "paid", "days");
            case RELATIONSHIP ->
                    source("", row, "bond_by", row.get("bond_value", BigDecimal.class));
            case ENGAGEMENT -> source(text(row, "talk_kind"), row, "talk_by", null);
            case FIT -> count(row, "products");
            case CONCERNS -> count(row, "concerns");
        };
    }

    private static Explanation.Source read(Readable row, String of, String scale) {
        return new Explanation.Source(
                text(row, of + "_source"),
                row.get(of + "_by", UUID.class),
                row.get(of + "_value", BigDecimal.class),
                scale);
    }

    private static Explanation.Source source(
            String text, Readable row, String by, @Nullable BigDecimal value) {
        return new Explanation.Source(
                text, row.get(by, UUID.class), value, value == null ? "" : "1-5");
    }

    private static Explanation.Source count(Readable row, String of) {
        var count = BigDecimal.valueOf(get(row, of, Long.class));
        return new Explanation.Source("", null, count, "count");
    }

    private static Explanation.@Nullable Override override(Readable row) {
        var id = row.get("o_id", UUID.class);
        return id == null
                ? null
                : new Explanation.Override(
                        id,
                        number(row, "o_value"),
                        text(row, "o_reason"),
                        get(row, "o_by", UUID.class),
                        get(row, "o_on", LocalDate.class),
                        get(row, "o_ends", LocalDate.class),
                        get(row, "o_waits", Boolean.class),
                        get(row, "o_review", Boolean.class));
    }

    private static Health state(Readable row, String column) {
        return Health.valueOf(get(row, column, String.class).toUpperCase(Locale.ROOT));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNullElse(row.get(column, String.class), "");
    }

    private static double number(Readable row, String column) {
        return get(row, column, Double.class);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
