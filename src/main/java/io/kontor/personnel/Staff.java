package io.kontor.personnel;

import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads whom somebody may bring records of in. */
@Repository
class Staff {

    private final DatabaseClient database;

    Staff(DatabaseClient database) {
        this.database = database;
    }

    Mono<Reached> reached(Viewer viewer, PeopleDeed deed) {
        return database.sql(
                        """
                        select p.id, p.name, p.email, p.external_key, p.user_name, %s as reached,
                               exists (select from standing s where s.person_id = p.id) as leveled
                        from person p order by p.name, p.id
                        """
                                .formatted(PeopleAccess.sql(viewer, deed)))
                .bind("viewer", viewer.person())
                .map(
                        row ->
                                new Reached.Known(
                                        Objects.requireNonNull(row.get("id", UUID.class)),
                                        Objects.requireNonNull(row.get("name", String.class)),
                                        Objects.requireNonNull(row.get("email", String.class)),
                                        row.get("external_key", String.class),
                                        row.get("user_name", String.class),
                                        Boolean.TRUE.equals(row.get("reached", Boolean.class)),
                                        Boolean.TRUE.equals(row.get("leveled", Boolean.class))))
                .all()
                .collectList()
                .map(Reached::new);
    }
}
