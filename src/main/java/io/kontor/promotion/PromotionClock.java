package io.kontor.promotion;

import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks now and again, and at every start, whether the day of a decision has come. */
@Component
class PromotionClock implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PromotionClock.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(20);

    private final Applying applying;
    private final Disposable.Swap looking = Disposables.swap();

    PromotionClock(Applying applying) {
        this.applying = applying;
    }

    @Override
    public void start() {
        Flux.interval(Duration.ZERO, LOOK_EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> applying.applyDue(LocalDate.now()).onErrorResume(this::later), 1)
                .publish()
                .autoConnect(0, looking::update);
    }

    private Mono<Long> later(Throwable failure) {
        log.warn("ToldDecisions could not be applied, trying again: {}", failure.toString());
        return Mono.just(0L);
    }

    @Override
    public void stop() {
        looking.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        return looking.get() != null && !looking.get().isDisposed();
    }
}
