package io.kontor.health;

import com.fasterxml.uuid.Generators;
import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What people found out. */
@Repository
class Readings {

    private final DatabaseClient database;

    Readings(DatabaseClient database) {
        this.database = database;
    }

    /** Whoever enters something for the same account meanwhile waits; empty when out of reach. */
    Mono<UUID> lock(UUID account, Viewer viewer) {
        var sql =
                """
                select a.owner_id from account a
                where a.id = :account and %s for no key update of a
                """
                        .formatted(Reach.sql(viewer, Deed.RATE));
        return database.sql(sql)
                .bind("account", account)
                .bind("viewer", viewer.person())
                .map(row -> Objects.requireNonNull(row.get("owner_id", UUID.class)))
                .one();
    }

    /** The day of the latest reading of the kind; empty when there is none. */
    Mono<LocalDate> latest(NewReading reading) {
        return database.sql(
                        """
                        select on_date from reading
                        where account_id = :account and measure = :measure
                        order by on_date desc limit 1
                        """)
                .bind("account", reading.account())
                .bind("measure", reading.kind().key())
                .map(row -> Objects.requireNonNull(row.get("on_date", LocalDate.class)))
                .one();
    }

    Mono<UUID> add(NewReading reading, UUID owner, Viewer viewer) {
        var id = Generators.timeBasedEpochGenerator().generate();
        return database.sql(
                        """
                        insert into reading (id, account_id, measure, scale, value, on_date, source,
                                             entered_by, owned_by)
                        values (:id, :account, :measure, :scale, :value, :on, :source, :by, :owner)
                        """)
                .bind("id", id)
                .bind("account", reading.account())
                .bind("measure", reading.kind().key())
                .bind("scale", reading.scale().key())
                .bind("value", reading.value())
                .bind("on", reading.on())
                .bind("source", reading.source())
                .bind("by", viewer.person())
                .bind("owner", owner)
                .then()
                .onErrorMap(
                        DuplicateKeyException.class,
                        _ -> new UnfitReading(UnfitReading.Why.ENTERED_TWICE))
                .thenReturn(id);
    }
}
