package io.kontor.change;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Tells every node that something was committed: at most one NOTIFY per pause, never inside the
 * writer's transaction, where its commit lock costs most of the write throughput.
 */
@Component
class Bell implements DisposableBean {

    static final String CHANNEL = "kontor_change";

    private static final Logger log = LoggerFactory.getLogger(Bell.class);
    private static final Duration PAUSE = Duration.ofMillis(8);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Sinks.Many<Boolean> rings = Sinks.many().multicast().directBestEffort();
    private final Disposable.Swap ringing = Disposables.swap();

    Bell(DatabaseClient database) {
        var notify =
                database.sql("notify " + CHANNEL)
                        .then()
                        .timeout(PATIENCE)
                        .onErrorResume(this::ignore);
        rings.asFlux()
                .onBackpressureLatest()
                .concatMap(_ -> notify.then(Mono.delay(PAUSE)), 1)
                .publish()
                .autoConnect(0, ringing::update);
    }

    void ring() {
        synchronized (rings) {
            rings.tryEmitNext(true);
        }
    }

    /** Rings of this node, which need no way through the database. */
    Flux<Boolean> rings() {
        return rings.asFlux();
    }

    /** A lost ring only costs the quarter second until the next look. */
    private Mono<Void> ignore(Throwable failure) {
        log.debug("bell not rung: {}", failure.toString());
        return Mono.empty();
    }

    @Override
    public void destroy() {
        ringing.dispose();
    }
}
