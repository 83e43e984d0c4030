package io.kontor.dossier;

import io.kontor.dossier.CareerFile.Outcome;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people whose files somebody reaches, and what their accounts became. */
@Repository
class Subjects {

    private final DatabaseClient database;

    Subjects(DatabaseClient database) {
        this.database = database;
    }

    /** Somebody with a career here. */
    record Subject(UUID id, String name, String title, boolean held) {}

    /** Everybody the viewer may do this with, by name; never the viewer. */
    Flux<Subject> reached(Viewer viewer, PeopleDeed deed) {
        return find(
                viewer,
                "p.role not in ('HR', 'LIAISON', 'ADMIN') and " + PeopleAccess.sql(viewer, deed));
    }

    Mono<Subject> self(Viewer viewer) {
        return find(viewer, "p.id = :viewer").next();
    }

    Mono<Subject> reached(Viewer viewer, PeopleDeed deed, UUID person) {
        return find(viewer, "p.id = '" + person + "' and " + PeopleAccess.sql(viewer, deed)).next();
    }

    private Flux<Subject> find(Viewer viewer, String condition) {
        return database.sql(
                        """
                        select p.id, p.name, p.title,
                               exists (select from career_hold h where h.person_id = p.id) as held
                        from person p where %s order by p.name, p.id
                        """
                                .formatted(condition))
                .bind("viewer", viewer.person())
                .map(Subjects::subject)
                .all();
    }

    /** Since when each of them has had the level of a day; nothing for who has none. */
    Mono<Map<UUID, LocalDate>> levelSince(UUID[] people, LocalDate day) {
        return database.sql(
                        """
                        select l.id, l.since
                        from (select p.id, level_since(p.id, :day) as since from unnest(:people) p (id)) l
                        where l.since is not null
                        """)
                .bind("people", people)
                .bind("day", day)
                .map(
                        row ->
                                Map.entry(
                                        Objects.requireNonNull(row.get("id", UUID.class)),
                                        Objects.requireNonNull(row.get("since", LocalDate.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** The levels for which there is a post or a budget. */
    Flux<String> openings() {
        return database.sql("select distinct level from opening where is_open")
                .map(row -> Objects.requireNonNull(row.get("level", String.class)))
                .all();
    }

    // The starting point is read from history: who took the account when, and its value then.
    Flux<Outcome> outcomes(UUID person, LocalDate today) {
        return database.sql(
                        """
                        select a.id, a.name, cast(w.since as date) as since, a.value as value_now,
                               a.currency,
                               coalesce((select (c.before ->> 'value')::numeric from change c
                                         where c.record = a.id and c.entity = 'account'
                                           and c.op = 'update' and c.at > w.since
                                           and jsonb_exists(c.before, 'value')
                                         order by c.id limit 1), a.value) as value_then,
                               (select h.score from health_snapshot h
                                where h.account_id = a.id and h.on_date <= cast(w.since as date) + 1
                                  and h.state <> 'unknown'
                                order by h.on_date desc limit 1) as health_then,
                               (select h.score from health_snapshot h
                                where h.account_id = a.id and h.state <> 'unknown'
                                order by h.on_date desc limit 1) as health_now
                        from ownership w join account a on a.id = w.account_id
                        where w.owner_id = :person and w.until is null
                          and w.since <= cast(:today as date) - 90
                        order by a.value desc, a.id limit 50
                        """)
                .bind("person", person)
                .bind("today", today)
                .map(Subjects::outcome)
                .all();
    }

    private static Subject subject(Readable row) {
        return new Subject(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("title", String.class)),
                Objects.requireNonNull(row.get("held", Boolean.class)));
    }

    private static Outcome outcome(Readable row) {
        return new Outcome(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("since", LocalDate.class)),
                Objects.requireNonNull(row.get("value_then", BigDecimal.class)),
                Objects.requireNonNull(row.get("value_now", BigDecimal.class)),
                Objects.requireNonNull(row.get("currency", String.class)),
                row.get("health_then", Double.class),
                row.get("health_now", Double.class));
    }
}
