package io.kontor.health;

import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The daily run, of which the database keeps how far it has come. */
@Repository
class HealthRuns {

    private final DatabaseClient database;

    HealthRuns(DatabaseClient database) {
        this.database = database;
    }

    Mono<Boolean> isDue() {
        return ask("select health_is_due() as it");
    }

    Mono<Boolean> part(int most) {
        return database.sql("select work_on_health(:most) as it")
                .bind("most", most)
                .map(row -> Objects.requireNonNull(row.get("it", Boolean.class)))
                .one();
    }

    Mono<Boolean> isSomethingToSay() {
        return ask(
                "select exists (select from health_alarms())"
                        + " or exists (select from health_disagreements()) as it");
    }

    Mono<Long> say() {
        return database.sql("select raise_health_alarms() + ask_about_disagreements() as n")
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one();
    }

    private Mono<Boolean> ask(String sql) {
        return database.sql(sql)
                .map(row -> Objects.requireNonNull(row.get("it", Boolean.class)))
                .one();
    }
}
