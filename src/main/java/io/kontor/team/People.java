package io.kontor.team;

import io.kontor.change.Bind;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class People {

    private static final String COLUMNS =
            "id, external_key, user_name, name, email, role, title, region, reports_to, joined_on,"
                    + " position_id, left_on";

    private final DatabaseClient database;

    People(DatabaseClient database) {
        this.database = database;
    }

    Flux<Person> all() {
        return database.sql("select " + COLUMNS + " from person order by name, id")
                .map(People::person)
                .all();
    }

    /** Whom each superior sees beside themselves. */
    Mono<Map<UUID, Set<UUID>>> reach() {
        return database.sql(
                        """
                        select superior_id, array_agg(person_id) || superior_id as people
                        from reach group by superior_id
                        """)
                .map(
                        row ->
                                Map.entry(
                                        Objects.requireNonNull(row.get("superior_id", UUID.class)),
                                        Set.of(
                                                Objects.requireNonNull(
                                                        row.get("people", UUID[].class)))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<Set<UUID>> line(UUID superior) {
        return database.sql(
                        "select person_id from reach where superior_id = :superior and not delegated")
                .bind("superior", superior)
                .map(row -> Objects.requireNonNull(row.get("person_id", UUID.class)))
                .all()
                .collect(Collectors.toSet());
    }

    Mono<Void> add(Person person) {
        return bound(
                        database.sql(
                                """
                                insert into person (id, external_key, user_name, name, email, role,
                                                    title, region, joined_on)
                                values (:id, :externalKey, :userName, :name, :email, :role,
                                        :title, :region, :joinedOn)
                                """),
                        person)
                .then();
    }

    Mono<Void> replace(Person person) {
        return bound(
                        database.sql(
                                """
                                update person
                                set external_key = :externalKey, user_name = :userName, name = :name,
                                    email = :email, role = :role, title = :title, region = :region,
                                    joined_on = :joinedOn
                                where id = :id
                                """),
                        person)
                .then();
    }

    private static DatabaseClient.GenericExecuteSpec bound(
            DatabaseClient.GenericExecuteSpec sql, Person person) {
        return sql.bind("id", person.id())
                .bind("externalKey", Bind.text(person.externalKey()))
                .bind("userName", Bind.text(person.userName()))
                .bind("name", person.name())
                .bind("email", person.email())
                .bind("role", person.role().name())
                .bind("title", person.title())
                .bind("region", person.region())
                .bind("joinedOn", Bind.of(LocalDate.class, person.joinedOn()));
    }

    private static Person person(Readable row) {
        return new Person(
                Objects.requireNonNull(row.get("id", UUID.class)),
                row.get("external_key", String.class),
                row.get("user_name", String.class),
                text(row, "name"),
                text(row, "email"),
                Role.valueOf(text(row, "role")),
                text(row, "title"),
                text(row, "region"),
                row.get("reports_to", UUID.class),
                row.get("joined_on", LocalDate.class),
                row.get("position_id", UUID.class),
                row.get("left_on", LocalDate.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
