package io.kontor.interaction;

import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Where the days go: minutes by hat, of an account or of a person, in the last 90 days. */
@Repository
class HatTimes {

    /** A hat and the minutes in it. */
    record HatTime(String hat, long minutes) {}

    private final DatabaseClient database;

    HatTimes(DatabaseClient database) {
        this.database = database;
    }

    Flux<HatTime> ofAccount(UUID account, Viewer viewer) {
        return read("r.account_id = :of", account, viewer);
    }

    Flux<HatTime> ofPerson(UUID person, Viewer viewer) {
        return read("r.person_id = :of", person, viewer);
    }

    private Flux<HatTime> read(String condition, UUID of, Viewer viewer) {
        return database.sql(
                        """
                        select r.hat, sum(r.minutes) as minutes
                        from interaction r join account a on a.id = r.account_id
                        where %s and r.happened_at > now() - interval '90 days' and (%s)
                        group by r.hat having sum(r.minutes) > 0 order by minutes desc, r.hat
                        """
                                .formatted(condition, Reach.sql(viewer, Deed.READ_CARE)))
                .bind("of", of)
                .bind("viewer", viewer.person())
                .map(
                        row ->
                                new HatTime(
                                        Objects.requireNonNull(row.get("hat", String.class)),
                                        Objects.requireNonNull(row.get("minutes", Long.class))))
                .all();
    }
}
