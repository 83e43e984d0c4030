package io.kontor.change;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
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
    private volatile boolean hearing;

    @Autowired
    Listener(R2dbcConnectionDetails details) {
        this(ConnectionFactories.get(details.getConnectionFactoryOptions()));
    }

    Listener(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** Whether a connection is there that has given its last sign of life in time. */
    boolean isHearing() {
        return hearing;
    }

    /** Hears a ring on every (re)connect too, because one may have been missed before it. */
    Flux<Boolean> rings() {
        return Flux.usingWhen(connection(), this::listen, this::drop)
                .retryWhen(
                        Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                                .maxBackoff(Duration.ofSeconds(2))
                                .transientErrors(true)
                                .doBeforeRetry(signal -> lost(signal.failure())));
    }

    // A frozen server still accepts connections and then never greets.
    private Mono<PostgresqlConnection> connection() {
        return Mono.from(connections.create())
                .cast(PostgresqlConnection.class)
                .timeout(ANSWER_WITHIN);
    }

    private Flux<Boolean> listen(PostgresqlConnection connection) {
        var listen = connection.createStatement("listen " + Bell.CHANNEL).execute().then();
        var heard = connection.getNotifications().map(_ -> true).concatWith(ended());
        return listen.timeout(ANSWER_WITHIN)
                .doOnSuccess(_ -> hearing = true)
                .thenMany(Flux.merge(Mono.just(true), heard, signsOfLife(connection)));
    }

    private static <T> Mono<T> ended() {
        return Mono.error(() -> new IOException("The server ended the connection"));
    }

    private static Flux<Boolean> signsOfLife(PostgresqlConnection connection) {
        var ask = connection.createStatement("select 1").execute().flatMap(r -> r.map(_ -> true));
        return Flux.interval(ASK_EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> ask.then().timeout(ANSWER_WITHIN))
                .cast(Boolean.class);
    }

    /** A frozen connection does not answer the farewell either: do not wait for it. */
    private Mono<Void> drop(PostgresqlConnection connection) {
        hearing = false;
        return connection.close().timeout(Duration.ofMillis(500)).onErrorComplete();
    }

    private static void lost(Throwable failure) {
        log.warn(
                "The connection that hears of changes was lost and is replaced: {}",
                failure.toString());
    }
}
