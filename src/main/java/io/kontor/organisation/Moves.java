package io.kontor.organisation;

import com.fasterxml.uuid.Generators;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What leaving and deputising change; each a part of a step. */
@Repository
class Moves {

    // The feed tells of it, so that open pages and streams end too.
    private static final String OPEN =
            "update %s set ended_at = now() where person_id = :person and ended_at is null";

    private final DatabaseClient database;

    Moves(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> depute(UUID person, UUID deputy, LocalDate since, LocalDate until) {
        return database.sql(
                        """
                        insert into delegation (id, person_id, deputy_id, since, until)
                        values (:id, :person, :deputy, :since, :until)
                        """)
                .bind("id", Generators.timeBasedEpochGenerator().generate())
                .bind("person", person)
                .bind("deputy", deputy)
                .bind("since", since)
                .bind("until", until)
                .then();
    }

    /** From a day on somebody holds nothing any more. */
    Mono<Void> leave(UUID person, LocalDate day) {
        return run("update person set left_on = :day where id = :person", person, day)
                .then(
                        run(
                                "delete from tenure where person_id = :person and since >= :day",
                                person,
                                day))
                .then(
                        run(
                                """
                                update tenure set until = :day
                                where person_id = :person and (until is null or until > :day)
                                """,
                                person,
                                day))
                .then(
                        run(
                                """
                                delete from delegation
                                where (person_id = :person or deputy_id = :person) and since >= :day
                                """,
                                person,
                                day))
                .then(
                        run(
                                """
                                update delegation set until = :day
                                where (person_id = :person or deputy_id = :person) and until > :day
                                """,
                                person,
                                day));
    }

    private Mono<Void> run(String sql, UUID person, LocalDate day) {
        return database.sql(sql).bind("person", person).bind("day", day).then();
    }

    /** Ends the sign-in with all it opened, and gives what somebody kept to somebody else. */
    Mono<Void> passOn(UUID person, UUID heir) {
        return ended("delete from sign_in where person_id = :person", person)
                .then(ended(OPEN.formatted("token"), person))
                .then(ended(OPEN.formatted("session"), person))
                .then(ended("delete from account_team where person_id = :person", person))
                .then(
                        give(
                                "update account set owner_id = :heir where owner_id = :person",
                                person,
                                heir))
                .then(
                        give(
                                """
                                update concern set owner_id = :heir
                                where owner_id = :person and state = 'open'
                                """,
                                person,
                                heir))
                .then(
                        give(
                                """
                                update task set owner_id = :heir
                                where owner_id = :person and state = 'open'
                                """,
                                person,
                                heir));
    }

    private Mono<Void> ended(String sql, UUID person) {
        return database.sql(sql).bind("person", person).then();
    }

    private Mono<Void> give(String sql, UUID person, UUID heir) {
        return database.sql(sql).bind("person", person).bind("heir", heir).then();
    }
}
