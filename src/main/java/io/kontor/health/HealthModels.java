package io.kontor.health;

import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the model. */
@Repository
class HealthModels {

    private final DatabaseClient database;
    private final ModelSettings settings;

    HealthModels(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.settings = new ModelSettings(json);
    }

    /** The version in force. */
    Mono<ModelVersion> latest() {
        return database.sql(
                        """
                        select version, settings::text as settings
                        from health_model order by version desc limit 1
                        """)
                .map(this::version)
                .one();
    }

    Mono<ModelVersion> version(int number) {
        return database.sql(
                        """
                        select version, settings::text as settings
                        from health_model where version = :number
                        """)
                .bind("number", number)
                .map(this::version)
                .one();
    }

    private ModelVersion version(io.r2dbc.spi.Readable row) {
        return new ModelVersion(
                Objects.requireNonNull(row.get("version", Integer.class)),
                settings.read(Objects.requireNonNull(row.get("settings", String.class))));
    }
}
