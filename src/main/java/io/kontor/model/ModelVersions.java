package io.kontor.model;

import com.fasterxml.uuid.Generators;
import io.kontor.health.HealthModel;
import io.kontor.health.ModelSettings;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Every version of the model, and how far the scores have followed the newest. */
@Repository
class ModelVersions {

    private final DatabaseClient database;
    private final ModelSettings settings;

    ModelVersions(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.settings = new ModelSettings(json);
    }

    /** The newest first. */
    Flux<Version> all() {
        return database.sql(
                        """
                        select m.version, m.settings::text as settings, coalesce(p.name, '') as made_by,
                               m.made_at, m.reason
                        from health_model m left join person p on p.id = m.made_by
                        order by m.version desc limit 100
                        """)
                .map(this::version)
                .all();
    }

    /**
     * Adds the version after the one that was seen.
     *
     * @return its number; an error {@link ModelChanged} when another came first
     */
    Mono<Integer> add(int seen, HealthModel model, String reason, UUID by) {
        return database.sql(
                        """
                        insert into health_model (id, version, settings, made_by, reason)
                        select :id, cast(:seen as integer) + 1, cast(:settings as jsonb), :by, :reason
                        where (select max(version) from health_model) = :seen
                        returning version
                        """)
                .bind("id", Generators.timeBasedEpochGenerator().generate())
                .bind("seen", seen)
                .bind("settings", settings.write(model))
                .bind("by", by)
                .bind("reason", reason)
                .map(row -> get(row, "version", Integer.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new ModelChanged(seen)))
                .onErrorMap(DuplicateKeyException.class, _ -> new ModelChanged(seen));
    }

    /** The version that Kontor comes with needs no run: every account begins with it. */
    Mono<Recomputed> recomputed() {
        return database.sql(
                        """
                        select m.version, coalesce(max(r.looked_at), 0) as done,
                               (select coalesce(sum(accounts), 0) from book)::bigint as there_are,
                               m.version = 1 or coalesce(bool_or(r.finished_at is not null), false) as finished
                        from (select max(version) as version from health_model) m
                        left join health_run r on r.model = m.version
                        group by m.version
                        """)
                .map(
                        row ->
                                new Recomputed(
                                        get(row, "version", Integer.class),
                                        get(row, "done", Long.class),
                                        get(row, "there_are", Long.class),
                                        get(row, "finished", Boolean.class)))
                .one();
    }

    private Version version(Readable row) {
        return new Version(
                get(row, "version", Integer.class),
                settings.read(get(row, "settings", String.class)),
                get(row, "made_by", String.class),
                get(row, "made_at", Instant.class),
                get(row, "reason", String.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
