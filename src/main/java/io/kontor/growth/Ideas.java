package io.kontor.growth;

import io.kontor.account.Reach;
import io.kontor.record.Standing;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The idea table; every read names who looks. */
@Repository
class Ideas {

    private static final String FROM =
            """
             from idea i join account a on a.id = i.account_id join currency c on c.code = i.currency
             left join product p on p.id = i.product_id where %s and
            """;

    private static final String SEEN =
            """
            select i.id, i.account_id, a.name as account_name, i.product_id, p.name as product_name,
                   i.title, i.value, i.currency, i.value * c.rate as worth, i.stage, i.next_step,
                   i.source, i.reason, i.owner_id, i.raised_on, i.closed_on,
                   i.closed_on is null and %s = 'at_risk' as quiet
            """
                            .formatted(Standing.SQL)
                    + FROM;

    private final DatabaseClient database;

    Ideas(DatabaseClient database) {
        this.database = database;
    }

    /** Those asked for: the most valuable first, what is to be left alone last. */
    Flux<Idea> list(IdeaQuery query, int skip, int most, Viewer viewer) {
        var sql =
                SEEN.formatted(Reach.sql(viewer, Deed.READ))
                        + query.sql()
                        + " order by quiet, i.closed_on desc nulls first, worth desc, i.id offset :skip limit :most";
        return query.bind(database.sql(sql), viewer)
                .bind("skip", skip)
                .bind("most", most)
                .map(Ideas::idea)
                .all();
    }

    Flux<StageTotal> totals(IdeaQuery query, Viewer viewer) {
        var sql =
                "select i.stage, count(*) as n, sum(i.value * c.rate) as worth"
                        + FROM.formatted(Reach.sql(viewer, Deed.READ))
                        + query.sql()
                        + " group by i.stage";
        return query.bind(database.sql(sql), viewer)
                .map(
                        row ->
                                new StageTotal(
                                        Stage.of(get(row, "stage", String.class)),
                                        get(row, "n", Long.class),
                                        get(row, "worth", BigDecimal.class)))
                .all();
    }

    Mono<Idea> byId(UUID id, Viewer viewer) {
        return database.sql(SEEN.formatted(Reach.sql(viewer, Deed.READ)) + "i.id = :id")
                .bind("viewer", viewer.person())
                .bind("id", id)
                .map(Ideas::idea)
                .one();
    }

    Mono<Boolean> isQuiet(UUID account) {
        return database.sql(
                        "select %s = 'at_risk' as quiet from account a where a.id = :account"
                                .formatted(Standing.SQL))
                .bind("account", account)
                .map(row -> get(row, "quiet", Boolean.class))
                .one();
    }

    private static Idea idea(Readable row) {
        return new Idea(
                get(row, "id", UUID.class),
                get(row, "account_id", UUID.class),
                get(row, "account_name", String.class),
                row.get("product_id", UUID.class),
                row.get("product_name", String.class),
                get(row, "title", String.class),
                get(row, "value", BigDecimal.class),
                get(row, "currency", String.class),
                get(row, "worth", BigDecimal.class),
                Stage.of(get(row, "stage", String.class)),
                get(row, "next_step", String.class),
                get(row, "source", String.class),
                get(row, "reason", String.class),
                get(row, "owner_id", UUID.class),
                get(row, "raised_on", LocalDate.class),
                row.get("closed_on", LocalDate.class),
                Boolean.TRUE.equals(row.get("quiet", Boolean.class)));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
