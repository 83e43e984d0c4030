package io.kontor.growth;

import io.kontor.account.Reach;
import io.kontor.record.Standing;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/**
 * Who owns what, and who could. Everything is counted over the customers within the viewer's reach,
 * so that every count opens to its rows.
 */
@Service
class Gaps {

    static final String CUSTOMERS =
            """
            with customer as materialized (
                select a.id, a.name, a.tier, a.sector, %s as health, a.value * c.rate as worth
                from account a join currency c on c.code = a.currency
                where a.status in ('active', 'notice') and %s),
            owned as materialized (
                select distinct h.account_id, h.product_id
                from holding h join customer c on c.id = h.account_id
                where h.until is null or h.until >= current_date)
            """;

    private final DatabaseClient database;

    Gaps(DatabaseClient database) {
        this.database = database;
    }

    /** Every product by every sector; of one size, or of all when that is empty. */
    public Flux<Cell> matrix(String tier, Viewer viewer) {
        return database.sql(
                        CUSTOMERS.formatted(Standing.SQL, Reach.sql(viewer, Deed.READ))
                                + """
                                select p.id as product, p.name, c.sector, count(*) as n,
                                       count(o.account_id) as owners,
                                       count(*) filter (where o.account_id is null and c.health = 'at_risk') as quiet
                                from product p cross join customer c
                                left join owned o on o.account_id = c.id and o.product_id = p.id
                                where :tier = '' or c.tier = :tier
                                group by p.id, p.name, c.sector
                                order by p.name, c.sector
                                """)
                .bind("viewer", viewer.person())
                .bind("tier", tier)
                .map(
                        row ->
                                new Cell(
                                        get(row, "product", UUID.class),
                                        get(row, "name", String.class),
                                        get(row, "sector", String.class),
                                        get(row, "n", Long.class),
                                        get(row, "owners", Long.class),
                                        get(row, "quiet", Long.class)))
                .all();
    }

    /** Exactly the customers that a cell counts: those who could buy first, the largest first. */
    public Flux<Customer> counted(UUID product, String sector, String tier, Viewer viewer) {
        return database.sql(
                        CUSTOMERS.formatted(Standing.SQL, Reach.sql(viewer, Deed.READ))
                                + """
                                select c.id, c.name, c.tier, c.sector, c.worth,
                                       o.account_id is not null as owns, c.health = 'at_risk' as quiet,
                                       exists (select from idea i
                                               where i.account_id = c.id and i.product_id = :product
                                                 and i.closed_on is null) as idea
                                from customer c
                                left join owned o on o.account_id = c.id and o.product_id = :product
                                where c.sector = :sector and (:tier = '' or c.tier = :tier)
                                order by owns, quiet, c.worth desc, c.name
                                """)
                .bind("viewer", viewer.person())
                .bind("product", product)
                .bind("sector", sector)
                .bind("tier", tier)
                .map(Gaps::customer)
                .all();
    }

    private static Customer customer(Readable row) {
        return new Customer(
                get(row, "id", UUID.class),
                get(row, "name", String.class),
                get(row, "tier", String.class),
                get(row, "sector", String.class),
                get(row, "worth", BigDecimal.class),
                get(row, "owns", Boolean.class),
                get(row, "quiet", Boolean.class),
                get(row, "idea", Boolean.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
