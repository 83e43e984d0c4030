package io.kontor.pay;

import io.kontor.pay.Pay.Salary;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people were ever paid, read inside the vault only, in the transaction that logged it. */
@Repository
class EverPaid {

    private final DatabaseClient database;

    EverPaid(DatabaseClient database) {
        this.database = database;
    }

    /** All there ever was, the row that holds from each day on. */
    Flux<Salary> of(UUID[] people) {
        return database.sql(
                        """
                        select distinct on (person_id, from_date) * from salary
                        where person_id = any (:people)
                        order by person_id, from_date, id desc
                        """)
                .bind("people", people)
                .map(Salaries::salary)
                .all();
    }

    /** Those of these people of whom the viewer may do this. */
    Mono<UUID[]> within(Collection<UUID> people, Viewer viewer, PeopleDeed deed) {
        return database.sql(
                        "select p.id from person p where p.id = any (:people) and "
                                + PeopleAccess.sql(viewer, deed))
                .bind("people", people.toArray(UUID[]::new))
                .bind("viewer", viewer.person())
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList()
                .map(ids -> ids.toArray(UUID[]::new));
    }
}
