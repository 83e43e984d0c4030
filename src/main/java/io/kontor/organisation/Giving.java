package io.kontor.organisation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Gives accounts with what is open in them to somebody else. */
@Repository
public class Giving {

    private final DatabaseClient database;

    Giving(DatabaseClient database) {
        this.database = database;
    }

    /**
     * To be called inside a {@link io.kontor.change.Write} step.
     *
     * @param accounts those that somebody else owns by now stay
     * @return how many went
     */
    public Mono<Long> give(List<UUID> accounts, UUID from, UUID to) {
        var open =
                "set owner_id = :to where owner_id = :from and state = 'open' and account_id = any (:ids)";
        return run(
                        "update account set owner_id = :to where owner_id = :from and id = any (:ids)",
                        accounts,
                        from,
                        to)
                .flatMap(
                        given ->
                                run("update concern " + open, accounts, from, to)
                                        .then(run("update task " + open, accounts, from, to))
                                        .thenReturn(given));
    }

    /**
     * The same for all that somebody owns then, or some of it; nobody else can take it until the
     * step ends.
     *
     * @param some which; none for all
     */
    public Mono<Long> giveOwned(List<UUID> some, UUID from, UUID to) {
        return database.sql(
                        """
                        select id from account
                        where owner_id = :from and (cardinality(cast(:some as uuid[])) = 0 or id = any (:some))
                        order by id for update
                        """)
                .bind("from", from)
                .bind("some", some.toArray(UUID[]::new))
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList()
                .flatMap(ids -> give(ids, from, to));
    }

    private Mono<Long> run(String sql, List<UUID> accounts, UUID from, UUID to) {
        return database.sql(sql)
                .bind("from", from)
                .bind("to", to)
                .bind("ids", accounts.toArray(UUID[]::new))
                .fetch()
                .rowsUpdated();
    }
}
