package io.kontor.imports;

import com.fasterxml.uuid.Generators;
import io.kontor.security.Viewer;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The error rows of imports by programs, kept for a day for the one who imported. */
@Repository
class ErrorFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorFiles.class);

    private final DatabaseClient database;

    ErrorFiles(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Keeps a file, and forgets those that are older than a day; empty where it cannot be kept, as
     * what the import did is done.
     */
    Mono<UUID> keep(ErrorFile file, Viewer viewer) {
        var id = Generators.timeBasedEpochGenerator().generate();
        return database.sql("delete from import_errors where at < now() - interval '1 day'")
                .then()
                .then(
                        database.sql(
                                        """
                                        insert into import_errors (id, person_id, csv)
                                        values (:id, :person, :csv)
                                        """)
                                .bind("id", id)
                                .bind("person", viewer.person())
                                .bind("csv", file.csv())
                                .then())
                .thenReturn(id)
                .doOnError(failure -> LOG.warn("The error rows of an import are not kept", failure))
                .onErrorComplete();
    }

    Mono<String> csv(UUID id, Viewer viewer) {
        return database.sql(
                        """
                        select csv from import_errors
                        where id = :id and person_id = :person and at >= now() - interval '1 day'
                        """)
                .bind("id", id)
                .bind("person", viewer.person())
                .map(row -> Objects.requireNonNull(row.get("csv", String.class)))
                .one()
                .switchIfEmpty(Mono.error(NoSuchImport::new));
    }
}
