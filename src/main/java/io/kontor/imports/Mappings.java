package io.kontor.imports;

import io.kontor.planner.Kind;
import io.kontor.security.Viewer;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** How people's files were read before. */
@Repository
class Mappings {

    private static final Logger LOG = LoggerFactory.getLogger(Mappings.class);

    private final DatabaseClient database;
    private final JsonMapper json;

    Mappings(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Mapping> remembered(Kind kind, Sheet sheet, Viewer viewer) {
        return database.sql(
                        """
                        select mapping::text as mapping from import_mapping
                        where person_id = :person and kind = :kind and heading_key = md5(:headings)
                        """)
                .bind("person", viewer.person())
                .bind("kind", kind.name())
                .bind("headings", String.join("|", sheet.headings()))
                .map(
                        row ->
                                json.readValue(
                                        Objects.requireNonNull(row.get("mapping", String.class)),
                                        Mapping.class))
                .one();
    }

    /** Remembers how a file was read, if that can be: it is a comfort and nothing more. */
    Mono<Void> remember(Kind kind, Sheet sheet, Mapping mapping, Viewer viewer) {
        return database.sql(
                        """
                        insert into import_mapping (person_id, kind, headings, mapping)
                        values (:person, :kind, :headings, :mapping::text::jsonb)
                        on conflict (person_id, kind, heading_key) do update set mapping = excluded.mapping
                        """)
                .bind("person", viewer.person())
                .bind("kind", kind.name())
                .bind("headings", String.join("|", sheet.headings()))
                .bind("mapping", json.writeValueAsString(mapping))
                .then()
                .doOnError(failure -> LOG.warn("How a file was read is not remembered", failure))
                .onErrorComplete();
    }
}
