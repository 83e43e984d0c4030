package io.kontor.backtest;

import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads what came of renewals, each with the health that was kept 90 days before. */
@Repository
class Decisions {

    // A decision may come before its day; what was known is then counted from the decision.
    private static final String DECIDED =
            """
            select r.outcome, s.state, s.score, s.held, s.model, s.weights, s.lost
            from renewal r
            join account a on a.id = r.account_id
            left join lateral (
                select h.state, h.score, h.held, h.model, h.weights, h.lost from health_snapshot h
                where h.account_id = r.account_id and h.on_date <= least(r.due_on, r.outcome_on) - 90
                order by h.on_date desc limit 1) s on true
            where r.outcome <> 'open' and r.outcome_on >= :from and r.outcome_on < :until and %s
            order by r.id
            """;

    private final DatabaseClient database;

    Decisions(DatabaseClient database) {
        this.database = database;
    }

    /** Those within the viewer's reach. */
    Flux<Decided> of(Window window, Viewer viewer) {
        return read(window, Reach.sql(viewer, Deed.CHECK_SCORE), viewer.person());
    }

    /** All of them. */
    Flux<Decided> all(Window window) {
        return read(window, "cast(:viewer as uuid) is not null", new java.util.UUID(0, 0));
    }

    private Flux<Decided> read(Window window, String within, java.util.UUID viewer) {
        return database.sql(DECIDED.formatted(within))
                .bind("viewer", viewer)
                .bind("from", window.from())
                .bind("until", window.until())
                .map(Decisions::decided)
                .all();
    }

    private static Decided decided(Readable row) {
        return new Decided(
                get(row, "outcome", String.class),
                row.get("state", String.class) == null ? null : before(row));
    }

    private static Decided.Before before(Readable row) {
        return new Decided.Before(
                get(row, "state", String.class),
                get(row, "score", Double.class),
                get(row, "held", Double.class),
                get(row, "model", Integer.class),
                List.of(get(row, "weights", Double[].class)),
                List.of(get(row, "lost", Double[].class)));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
