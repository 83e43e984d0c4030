package io.kontor.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcTransientResourceException;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import reactor.core.publisher.Mono;

/** Asks the server whether a connection is alive, unless it answered a moment ago. */
final class Rested {

    private final Duration moment;
    private final Duration patience;
    private final Map<Connection, Long> usedAt = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * @param moment for how long after its use a connection is taken as alive
     * @param patience how long one that rested longer has to answer
     */
    Rested(Duration moment, Duration patience) {
        this.moment = moment;
        this.patience = patience;
    }

    Mono<Void> used(Connection connection) {
        usedAt.put(connection, System.nanoTime());
        return Mono.empty();
    }

    /** Completes when it may be used; an error makes the pool throw it away and take another. */
    Mono<Void> check(Connection connection) {
        var at = usedAt.get(connection);
        return at != null && System.nanoTime() - at < moment.toNanos()
                ? Mono.empty()
                : Mono.from(connection.validate(ValidationDepth.REMOTE))
                        .timeout(patience)
                        .filter(alive -> alive)
                        .switchIfEmpty(Mono.error(Rested::dead))
                        .then();
    }

    private static R2dbcTransientResourceException dead() {
        return new R2dbcTransientResourceException("the connection died while it rested");
    }
}
