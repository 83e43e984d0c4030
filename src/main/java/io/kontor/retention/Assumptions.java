package io.kontor.retention;

import java.math.BigDecimal;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The assumption table. */
@Repository
class Assumptions {

    private final DatabaseClient database;

    Assumptions(DatabaseClient database) {
        this.database = database;
    }

    Flux<Assumption> all() {
        return database.sql("select key, value from assumption order by key")
                .map(
                        row ->
                                new Assumption(
                                        Objects.requireNonNull(row.get("key", String.class)),
                                        Objects.requireNonNull(row.get("value", BigDecimal.class))))
                .all();
    }

    /** Whether it still had the value seen, or had the new one already. */
    Mono<Boolean> set(String key, BigDecimal seen, BigDecimal value) {
        return database.sql(
                        "update assumption set value = :value where key = :key and value in (:seen, :value)")
                .bind("key", key)
                .bind("seen", seen)
                .bind("value", value)
                .fetch()
                .rowsUpdated()
                .map(n -> n == 1);
    }
}
