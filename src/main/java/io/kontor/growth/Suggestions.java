package io.kontor.growth;

import io.kontor.account.Reach;
import io.kontor.record.Standing;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/** What a customer might want because others like it have it. */
@Service
class Suggestions {

    private static final int ENOUGH = 5;
    private static final double OFTEN = 0.25;

    private final DatabaseClient database;

    Suggestions(DatabaseClient database) {
        this.database = database;
    }

    /**
     * What others like this account own and it does not, the most common first; nothing for an
     * account at risk. Others are those of the same sector and size, or where there are too few
     * within reach, of the same sector or size.
     */
    public Flux<Gap> of(UUID account, Viewer viewer) {
        return database.sql(
                        Gaps.CUSTOMERS.formatted(Standing.SQL, Reach.sql(viewer, Deed.READ)) + GAPS)
                .bind("viewer", viewer.person())
                .bind("account", account)
                .bind("enough", ENOUGH)
                .bind("often", OFTEN)
                .map(Suggestions::gap)
                .all();
    }

    private static final String GAPS =
            """
            , it as (select * from customer where id = :account and health <> 'at_risk'),
            alike as (
                select l.n, l.kind, c.id, count(*) over (partition by l.kind) as total
                from it, customer c, lateral (values
                    (1, 'sector_and_size', c.sector = it.sector and c.tier = it.tier),
                    (2, 'sector', c.sector = it.sector),
                    (3, 'size', c.tier = it.tier)) l (n, kind, holds)
                where l.holds and c.id <> it.id),
            best as (select kind from alike where total >= :enough order by n limit 1),
            peer as (select id, kind, total from alike join best using (kind))
            select it.id as account, p.id as product, p.name, peer.kind, it.sector, it.tier,
                   max(peer.total) as total, count(distinct peer.id) as owners,
                   percentile_cont(0.5) within group (order by h.value * c.rate) as worth
            from it, peer
            join holding h on h.account_id = peer.id and (h.until is null or h.until >= current_date)
            join currency c on c.code = h.currency
            join product p on p.id = h.product_id
            where not exists (select from owned o where o.account_id = it.id and o.product_id = p.id)
              and not exists (select from idea i where i.account_id = it.id and i.product_id = p.id
                                and (i.closed_on is null or i.closed_on > current_date - 180))
            group by it.id, p.id, p.name, peer.kind, it.sector, it.tier
            having count(distinct peer.id) >= :often * max(peer.total)
            order by owners desc, p.name
            """;

    private static Gap gap(Readable row) {
        return new Gap(
                get(row, "account", UUID.class),
                get(row, "product", UUID.class),
                get(row, "name", String.class),
                Gap.Like.valueOf(get(row, "kind", String.class).toUpperCase(Locale.ROOT)),
                get(row, "sector", String.class),
                get(row, "tier", String.class),
                get(row, "total", Long.class),
                get(row, "owners", Long.class),
                BigDecimal.valueOf(get(row, "worth", Double.class))
                        .setScale(2, RoundingMode.HALF_UP));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
