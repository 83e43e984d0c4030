package io.kontor.dossier;

import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Qualifications that are over soon, or were before, and that nothing lasting follows. */
@Repository
class Expiries {

    private final DatabaseClient database;

    Expiries(DatabaseClient database) {
        this.database = database;
    }

    /**
     * One that expires, with what tells whether it is asked for.
     *
     * @param level the key of the level that the person has; null without one
     */
    record Found(Expiry expiry, @Nullable String level) {}

    /** The viewer's own and those of the people the viewer may do this with, the first first. */
    Flux<Found> upTo(LocalDate until, Viewer viewer, PeopleDeed deed) {
        return database.sql(
                        """
                        select p.id, p.name as person, q.name, q.expires, s.level
                        from person p
                        join lateral (
                            select distinct on (lower(q.name)) q.name, q.expires from qualification q
                            where q.person_id = p.id
                            order by lower(q.name), q.expires desc nulls first, q.id) q on q.expires <= :until
                        left join lateral (
                            select level from standing
                            where person_id = p.id and since <= current_date
                            order by since desc limit 1) s on true
                        where (p.left_on is null or p.left_on > current_date)
                          and (p.id = :viewer or p.role not in ('HR', 'LIAISON', 'ADMIN') and %s)
                        order by q.expires, p.name, q.name, p.id
                        """
                                .formatted(PeopleAccess.sql(viewer, deed)))
                .bind("viewer", viewer.person())
                .bind("until", until)
                .map(Expiries::found)
                .all();
    }

    private static Found found(Readable row) {
        return new Found(
                new Expiry(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Objects.requireNonNull(row.get("person", String.class)),
                        Objects.requireNonNull(row.get("name", String.class)),
                        Objects.requireNonNull(row.get("expires", LocalDate.class))),
                row.get("level", String.class));
    }
}
