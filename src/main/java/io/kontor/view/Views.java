package io.kontor.view;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The saved views; every statement names the person they belong to. */
@Repository
class Views {

    private final DatabaseClient database;

    Views(DatabaseClient database) {
        this.database = database;
    }

    Flux<SavedView> of(UUID person, String route) {
        return database.sql(
                        """
                        select id, name, route, query
                        from saved_view where person_id = :person and route = :route order by name, id
                        """)
                .bind("person", person)
                .bind("route", route)
                .map(Views::view)
                .all();
    }

    /** Adds a view, or gives the one of this name another content. */
    Mono<SavedView> put(UUID person, SavedView view) {
        return database.sql(
                        """
                        insert into saved_view (id, person_id, name, route, query)
                        values (:id, :person, :name, :route, :query)
                        on conflict (person_id, route, name) do update set query = excluded.query
                        returning id, name, route, query
                        """)
                .bind("id", view.id())
                .bind("person", person)
                .bind("name", view.name())
                .bind("route", view.route())
                .bind("query", view.query())
                .map(Views::view)
                .one();
    }

    Mono<Long> rename(UUID person, UUID id, String name) {
        return database.sql(
                        "update saved_view set name = :name where id = :id and person_id = :person")
                .bind("id", id)
                .bind("person", person)
                .bind("name", name)
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> delete(UUID person, UUID id) {
        return database.sql("delete from saved_view where id = :id and person_id = :person")
                .bind("id", id)
                .bind("person", person)
                .fetch()
                .rowsUpdated();
    }

    private static SavedView view(Readable row) {
        return new SavedView(
                Objects.requireNonNull(row.get("id", UUID.class)),
                text(row, "name"),
                text(row, "route"),
                text(row, "query"));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
