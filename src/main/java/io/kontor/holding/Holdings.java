package io.kontor.holding;

import io.kontor.account.Reach;
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

/** The holding table; every read names who looks. */
@Repository
class Holdings {

    private static final String SEEN =
            """
            select h.id, h.account_id, h.product_id, p.name as product_name, h.quantity, h.value,
                   h.currency, h.since, h.until, h.fit, h.fit_reason, h.fit_on
            from holding h
            join product p on p.id = h.product_id
            join account a on a.id = h.account_id
            where %s and
            """;

    private final DatabaseClient database;

    Holdings(DatabaseClient database) {
        this.database = database;
    }

    /** What an account owns or owned: present things first, the most valuable first. */
    Flux<Holding> ofAccount(UUID account, Viewer viewer) {
        return database.sql(
                        SEEN.formatted(Reach.sql(viewer, Deed.READ))
                                + """
                                  h.account_id = :account
                                order by coalesce(h.until < current_date, false), h.value desc, p.name, h.id
                                """)
                .bind("viewer", viewer.person())
                .bind("account", account)
                .map(Holdings::holding)
                .all();
    }

    Mono<Holding> byId(UUID id, Viewer viewer) {
        return database.sql(SEEN.formatted(Reach.sql(viewer, Deed.READ)) + " h.id = :id")
                .bind("viewer", viewer.person())
                .bind("id", id)
                .map(Holdings::holding)
                .one();
    }

    private static Holding holding(Readable row) {
        return new Holding(
                get(row, "id", UUID.class),
                get(row, "account_id", UUID.class),
                get(row, "product_id", UUID.class),
                get(row, "product_name", String.class),
                get(row, "quantity", Integer.class),
                get(row, "value", BigDecimal.class),
                get(row, "currency", String.class),
                get(row, "since", LocalDate.class),
                row.get("until", LocalDate.class),
                get(row, "fit", String.class),
                get(row, "fit_reason", String.class),
                row.get("fit_on", LocalDate.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
