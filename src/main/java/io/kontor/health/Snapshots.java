package io.kontor.health;

import io.kontor.account.Health;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Every day on which a score moved, for good. */
@Repository
class Snapshots {

    private final DatabaseClient database;

    Snapshots(DatabaseClient database) {
        this.database = database;
    }

    /** Oldest first, beginning with the day that was in force on the first one. */
    Flux<HealthDay> of(UUID account, LocalDate from, LocalDate to) {
        return database.sql(
                        """
                        select * from health_snapshot
                        where account_id = :account and on_date <= :to
                          and on_date >= coalesce(
                              (select max(b.on_date) from health_snapshot b
                               where b.account_id = :account and b.on_date <= :from), :from)
                        order by on_date
                        """)
                .bind("account", account)
                .bind("from", from)
                .bind("to", to)
                .map(Snapshots::day)
                .all();
    }

    private static HealthDay day(Readable row) {
        var on = get(row, "on_date", LocalDate.class);
        var cap = row.get("cap", String.class);
        return new HealthDay(
                on,
                get(row, "model", Integer.class),
                outcome(row),
                cap == null ? null : Cap.of(cap),
                row.get("cap_at", Double.class),
                each(get(row, "weights", Double[].class)),
                known(row, on));
    }

    private static Outcome outcome(Readable row) {
        return new Outcome(
                get(row, "score", Double.class),
                get(row, "held", Double.class),
                get(row, "coverage", Double.class),
                get(row, "low", Double.class),
                get(row, "high", Double.class),
                Health.valueOf(get(row, "state", String.class).toUpperCase(Locale.ROOT)),
                each(get(row, "lost", Double[].class)));
    }

    private static Map<Measure, Double> each(@Nullable Double[] values) {
        var all = new EnumMap<Measure, Double>(Measure.class);
        for (var measure : Measure.values()) {
            all.put(measure, Objects.requireNonNull(values[measure.ordinal()]));
        }
        return all;
    }

    private static Map<Measure, Known> known(Readable row, LocalDate on) {
        var all = new EnumMap<Measure, Known>(Measure.class);
        @Nullable Double[] scores = get(row, "scores", Double[].class);
        @Nullable LocalDate[] dates = get(row, "read_on", LocalDate[].class);
        for (var measure : Measure.values()) {
            var score = scores[measure.ordinal()];
            var date = dates[measure.ordinal()];
            if (score != null) {
                all.put(measure, new Known(score, date == null ? Known.NEVER : age(date, on)));
            }
        }
        return all;
    }

    private static long age(LocalDate date, LocalDate on) {
        return Math.max(0, on.toEpochDay() - date.toEpochDay());
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
