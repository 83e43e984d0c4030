package io.kontor.backtest;

import com.fasterxml.uuid.Generators;
import io.kontor.change.Bind;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The checks of whole quarters, each made once. */
@Repository
class Quarters {

    private final DatabaseClient database;

    Quarters(DatabaseClient database) {
        this.database = database;
    }

    /** The newest first. */
    Flux<Quarter> all() {
        return database.sql("select * from score_check order by quarter desc limit 40")
                .map(Quarters::quarter)
                .all();
    }

    Mono<Boolean> isThere(LocalDate quarter) {
        return database.sql(
                        "select exists (select from score_check where quarter = :quarter) as it")
                .bind("quarter", quarter)
                .map(row -> get(row, "it", Boolean.class))
                .one();
    }

    /** Keeps it, unless another node was first. */
    Mono<Boolean> keep(LocalDate quarter, Check check) {
        return database.sql(
                        """
                        insert into score_check (id, quarter, cases, at_risk, foreseen, lost, area, low, high)
                        values (:id, :quarter, :cases, :risky, :foreseen, :lost, :area, :low, :high)
                        on conflict (quarter) do nothing
                        """)
                .bind("id", Generators.timeBasedEpochGenerator().generate())
                .bind("quarter", quarter)
                .bind("cases", check.cases() - check.unrecorded())
                .bind("risky", check.precision().all())
                .bind("foreseen", check.recall().some())
                .bind("lost", check.recall().all())
                .bind("area", known(check.curve().area()))
                .bind("low", known(check.curve().low()))
                .bind("high", known(check.curve().high()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private static Parameter known(double number) {
        return Bind.of(Double.class, Double.isNaN(number) ? null : number);
    }

    private static Quarter quarter(Readable row) {
        long foreseen = get(row, "foreseen", Long.class);
        return new Quarter(
                get(row, "quarter", LocalDate.class),
                get(row, "checked_at", Instant.class),
                get(row, "cases", Long.class),
                new Share(foreseen, get(row, "at_risk", Long.class)),
                new Share(foreseen, get(row, "lost", Long.class)),
                new Curve(number(row, "area"), number(row, "low"), number(row, "high")));
    }

    private static double number(Readable row, String column) {
        @Nullable Double number = row.get(column, Double.class);
        return number == null ? Double.NaN : number;
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
