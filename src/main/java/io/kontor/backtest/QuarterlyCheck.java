package io.kontor.backtest;

import io.kontor.change.Step;
import io.kontor.change.Write;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Once a quarter is over, one of the nodes checks it; the others find it checked. */
@Component
class QuarterlyCheck implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(QuarterlyCheck.class);
    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    private final Decisions decisions;
    private final Quarters quarters;
    private final Write write;
    private final Clock clock;
    private final Disposable.Swap working = Disposables.swap();

    @Autowired
    QuarterlyCheck(Decisions decisions, Quarters quarters, Write write) {
        this(decisions, quarters, write, Clock.systemDefaultZone());
    }

    QuarterlyCheck(Decisions decisions, Quarters quarters, Write write, Clock clock) {
        this.decisions = decisions;
        this.quarters = quarters;
        this.write = write;
        this.clock = clock;
    }

    /** Checks the quarter that is over, if nobody did; whether it was this call that did. */
    Mono<Boolean> work() {
        var over = Window.quarterBefore(LocalDate.now(clock));
        return quarters.isThere(over.from())
                .filter(there -> !there)
                .flatMap(_ -> decisions.all(over).collectList())
                .map(Check::of)
                .flatMap(check -> write.step(step(over), quarters.keep(over.from(), check)))
                .defaultIfEmpty(false);
    }

    private static Step step(Window over) {
        return Step.of(Step.Kind.SYSTEM, null, Window.quarterName(over.from()));
    }

    @Override
    public void start() {
        Flux.interval(FIRST_LOOK, LOOK_EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> work().onErrorResume(this::later), 1)
                .publish()
                .autoConnect(0, working::update);
    }

    private Mono<Boolean> later(Throwable failure) {
        log.warn("The check of the quarter is tried again in an hour: {}", failure.toString());
        return Mono.empty();
    }

    @Override
    public void stop() {
        working.update(Disposables.disposed());
    }

    /** After whoever brings history in. */
    @Override
    public int getPhase() {
        return 6;
    }

    @Override
    public boolean isRunning() {
        return working.get() != null && !working.get().isDisposed();
    }
}
