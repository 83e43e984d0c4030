package io.kontor.pay;

import io.kontor.change.Write;
import io.kontor.security.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The door to pay and proposals. Their tables belong to a role of the database that the application
 * takes on here only, for one transaction; row-level security knows who looks.
 */
@Component
public class Vault {

    private final DatabaseClient database;
    private final Write write;

    Vault(DatabaseClient database, Write write) {
        this.database = database;
        this.write = write;
    }

    /**
     * Works inside as somebody, in a transaction of its own; leaves no step and no history outside.
     */
    public <T> Mono<T> as(Viewer viewer, Mono<T> work) {
        return write.apart(enter(viewer.person()).then(work).delayUntil(_ -> leave()));
    }

    /** Works inside as the system; to be called inside a {@link Write} step. */
    public <T> Mono<T> asSystem(Mono<T> work) {
        return enter(null).then(work).delayUntil(_ -> leave());
    }

    private Mono<Void> enter(@Nullable UUID viewer) {
        return database.sql("set local role kontor_vault")
                .then()
                .then(
                        database.sql("select set_config('kontor.viewer', :viewer, true)")
                                .bind("viewer", viewer == null ? "system" : viewer.toString())
                                .then());
    }

    private Mono<Void> leave() {
        return database.sql("set local role none").then();
    }

    /**
     * Tells whoever shows what is inside to look again. The change that others could notice says
     * neither who nor what.
     */
    public Mono<Void> beat() {
        return database.sql(
                        """
                        with nobody as materialized (
                            select set_config('kontor.actor', '', true),
                                   set_config('kontor.step', '', true),
                                   set_config('kontor.reason', '', true))
                        update pulse set beat = beat + 1 from nobody
                        """)
                .then();
    }
}
