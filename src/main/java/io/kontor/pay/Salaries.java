package io.kontor.pay;

import io.kontor.pay.Pay.Salary;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
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

/**
 * Salaries, read and written inside the vault only. A row is seen in the transaction that logged
 * it.
 */
@Repository
class Salaries {

    private final DatabaseClient database;

    Salaries(DatabaseClient database) {
        this.database = database;
    }

    /** Somebody whose pay may be looked at, with what decides about their band. */
    record Payee(UUID id, String name, String level, String zone) {}

    Flux<Payee> payees(Viewer viewer, PeopleDeed deed, LocalDate day) {
        return payees(PeopleAccess.sql(viewer, deed), viewer, day);
    }

    Flux<Payee> self(Viewer viewer, LocalDate day) {
        return payees("p.id = :viewer", viewer, day);
    }

    /** The level somebody has on a day, and the zone of their location. */
    private Flux<Payee> payees(String condition, Viewer viewer, LocalDate day) {
        return database.sql(
                        """
                        select p.id, p.name, s.level, coalesce(z.zone, '') as zone
                        from person p
                        join lateral (select level from standing s
                                      where s.person_id = p.id and s.since <= :day
                                      order by s.since desc limit 1) s on true
                        left join lateral (select zone from pay_zone z
                                           where z.location = p.region and z.from_date <= :day
                                           order by z.from_date desc limit 1) z on true
                        where %s order by p.name, p.id
                        """
                                .formatted(condition))
                .bind("viewer", viewer.person())
                .bind("day", day)
                .map(
                        row ->
                                new Payee(
                                        Objects.requireNonNull(row.get("id", UUID.class)),
                                        Objects.requireNonNull(row.get("name", String.class)),
                                        Objects.requireNonNull(row.get("level", String.class)),
                                        Objects.requireNonNull(row.get("zone", String.class))))
                .all();
    }

    Mono<String> zone(UUID person, LocalDate day) {
        return database.sql(
                        """
                        select z.zone from person p join pay_zone z on z.location = p.region
                        where p.id = :person and z.from_date <= :day
                        order by z.from_date desc limit 1
                        """)
                .bind("person", person)
                .bind("day", day)
                .map(row -> Objects.requireNonNull(row.get("zone", String.class)))
                .one();
    }

    /** Notes who looks at whose pay; without it nothing of theirs is seen. */
    Mono<Void> look(UUID[] people, String purpose) {
        return database.sql(
                        """
                        insert into pay_look (viewer, person_id, purpose)
                        select vault_viewer(), p.id, :purpose from unnest(:people) p (id)
                        """)
                .bind("people", people)
                .bind("purpose", purpose)
                .then();
    }

    /** What each of them is paid on a day, where that is known. */
    Flux<Salary> of(UUID[] people, LocalDate day) {
        return database.sql(
                        """
                        select distinct on (person_id) * from salary
                        where person_id = any (:people) and from_date <= :day
                        order by person_id, from_date desc, id desc
                        """)
                .bind("people", people)
                .bind("day", day)
                .map(Salaries::salary)
                .all();
    }

    /** All that hold from a day after one, up to another. */
    Flux<Salary> since(UUID person, LocalDate after, LocalDate upTo) {
        return database.sql(
                        """
                        select * from salary
                        where person_id = :person and from_date > :after and from_date <= :upTo
                        order by from_date, id
                        """)
                .bind("person", person)
                .bind("after", after)
                .bind("upTo", upTo)
                .map(Salaries::salary)
                .all();
    }

    Mono<Void> add(Salary salary) {
        return database.sql(
                        """
                        insert into salary (id, person_id, from_date, amount, currency, full_time, reason)
                        values (:id, :person, :from, :amount, :currency, :fullTime, :reason)
                        """)
                .bind("id", salary.id())
                .bind("person", salary.person())
                .bind("from", salary.from())
                .bind("amount", salary.amount())
                .bind("currency", salary.currency())
                .bind("fullTime", salary.fullTime())
                .bind("reason", salary.reason())
                .then();
    }

    static Salary salary(Readable row) {
        return new Salary(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("person_id", UUID.class)),
                Objects.requireNonNull(row.get("from_date", LocalDate.class)),
                Objects.requireNonNull(row.get("amount", BigDecimal.class)),
                Objects.requireNonNull(row.get("currency", String.class)),
                Objects.requireNonNull(row.get("full_time", BigDecimal.class)),
                Objects.requireNonNull(row.get("reason", String.class)));
    }
}
