package io.kontor.myday;

import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The accounts that somebody should look at today, and why. */
@Repository
class DayAccounts {

    private final DatabaseClient database;

    DayAccounts(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<Day.Risk>> atRisk(Viewer viewer) {
        return database.sql(
                        """
                        select a.id, a.name, a.value, a.currency
                        from account a join account_health h on h.account_id = a.id
                        where h.state = 'at_risk' and a.status <> 'lost' and (%s)
                        order by a.value desc, a.id limit 8
                        """
                                .formatted(Reach.sql(viewer, Deed.READ_HEALTH)))
                .bind("viewer", viewer.person())
                .map(
                        row ->
                                new Day.Risk(
                                        get(row, "id", UUID.class),
                                        get(row, "name", String.class),
                                        get(row, "value", BigDecimal.class),
                                        get(row, "currency", String.class)))
                .all()
                .collectList();
    }

    Mono<List<Day.Renewing>> renewals(Viewer viewer) {
        return database.sql(
                        """
                        select a.id, a.name, a.renewal_date, a.value, a.currency from account a
                        where a.renewal_date between current_date and current_date + 90
                          and a.status = 'active' and (%s)
                        order by a.renewal_date, a.id limit 8
                        """
                                .formatted(Reach.sql(viewer, Deed.READ)))
                .bind("viewer", viewer.person())
                .map(
                        row ->
                                new Day.Renewing(
                                        get(row, "id", UUID.class),
                                        get(row, "name", String.class),
                                        get(row, "renewal_date", LocalDate.class),
                                        get(row, "value", BigDecimal.class),
                                        get(row, "currency", String.class)))
                .all()
                .collectList();
    }

    /** What others did on one's own accounts; of accounts further down only their owners hear. */
    Mono<List<Day.News>> news(Viewer viewer) {
        return database.sql(
                        """
                        select a.id, a.name, c.actor, max(c.at) as at, count(*) as changes
                        from account a join change c on c.account = a.id
                        where (a.owner_id = :viewer or a.id in (
                                  select t.account_id from account_team t where t.person_id = :viewer))
                          and (%s) and c.at > now() - interval '1 day'
                          and c.actor is not null and c.actor <> :viewer
                        group by a.id, a.name, c.actor
                        order by at desc limit 10
                        """
                                .formatted(Reach.sql(viewer, Deed.READ_CARE)))
                .bind("viewer", viewer.person())
                .map(
                        row ->
                                new Day.News(
                                        get(row, "id", UUID.class),
                                        get(row, "name", String.class),
                                        row.get("actor", UUID.class),
                                        get(row, "at", OffsetDateTime.class).toInstant(),
                                        get(row, "changes", Long.class)))
                .all()
                .collectList();
    }

    /** For a season: whoever still has them then has kept them. */
    Mono<List<Day.Came>> came(Viewer viewer) {
        return database.sql(
                        """
                        select p.id, p.name, p.left_on, count(*) as accounts
                        from ownership mine
                        join ownership before on before.account_id = mine.account_id
                                             and before.until = mine.since
                        join person p on p.id = before.owner_id
                        where mine.owner_id = :viewer and mine.until is null
                          and p.left_on between current_date - 90 and current_date
                          and cast(mine.since as date) >= p.left_on
                        group by p.id, p.name, p.left_on
                        order by p.left_on, p.name
                        """)
                .bind("viewer", viewer.person())
                .map(
                        row ->
                                new Day.Came(
                                        get(row, "id", UUID.class),
                                        get(row, "name", String.class),
                                        get(row, "left_on", LocalDate.class),
                                        get(row, "accounts", Long.class)))
                .all()
                .collectList();
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
