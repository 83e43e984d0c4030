package io.kontor.change;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Hears the bell of every node on one connection outside the pool.
 *
 * <p>Such a connection can die without an error, so it is asked for a sign of life every five
 * seconds and replaced when none comes within three.
 */
@Component
class Listener {

    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final Duration ASK_EVERY = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private final ConnectionFactory connections;

    Listener(R2dbcConnectionDetails details) {
        this.connections = ConnectionFactories.get(details.getConnectionFactoryOptions());
    }

    /** Hears a ring on every (re)connect too, because one may have been missed before it. */
    Flux<Boolean> rings() {
        return Flux.usingWhen(
                        Mono.from(connections.create()).cast(PostgresqlConnection.class),
                        this::listen,
                        Listener::drop)
                .retryWhen(
                        Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                                .maxBackoff(Duration.ofSeconds(2))
                                .transientErrors(true)
                                .doBeforeRetry(signal -> lost(signal.failure())));
    }

    private Flux<Boolean> listen(PostgresqlConnection connection) {
        var listen = connection.createStatement("listen " + Bell.CHANNEL).execute().then();
        var heard = connection.getNotifications().map(_ -> true);
        return listen.thenMany(Flux.merge(Mono.just(true), heard, signsOfLife(connection)));
    }

    private static Flux<Boolean> signsOfLife(PostgresqlConnection connection) {
        var ask = connection.createStatement("select 1").execute().flatMap(r -> r.map(_ -> true));
        return Flux.interval(ASK_EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> ask.then().timeout(ANSWER_WITHIN))
                .cast(Boolean.class);
    }

    /** A frozen connection does not answer the farewell either: do not wait for it. */
    private static Mono<Void> drop(PostgresqlConnection connection) {
        return connection.close().timeout(Duration.ofMillis(500)).onErrorComplete();
    }

    private static void lost(Throwable failure) {
        log.warn(
                "The connection that hears of changes was lost and is replaced: {}",
                failure.toString());
    }
}
