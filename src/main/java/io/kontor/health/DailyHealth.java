package io.kontor.health;

import io.kontor.change.ChangeFeed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Scores age: once a day one of the nodes computes those that can have moved, part by part, each
 * part a whole of its own. Days on which no node ran come first, in their order.
 */
@Component
class DailyHealth implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DailyHealth.class);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final int PART = 5_000;

    private final HealthRuns runs;
    private final Write write;
    private final ChangeFeed feed;
    private final Disposable.Swap working = Disposables.swap();

    DailyHealth(HealthRuns runs, Write write, ChangeFeed feed) {
        this.runs = runs;
        this.write = write;
        this.feed = feed;
    }

    /** Everything that is due, then what has to be said about it. */
    Mono<Void> work() {
        return runs.isDue()
                .filter(due -> due)
                .flatMap(_ -> part(PART).expand(more -> more ? part(PART) : Mono.empty()).then())
                .then(Mono.defer(this::speak));
    }

    /** The next part; whether there is more. */
    Mono<Boolean> part(int most) {
        return write.step(Step.of(Step.Kind.SYSTEM, null, "health"), runs.part(most));
    }

    /** Opens concerns and asks leads where somebody must know. */
    Mono<Void> speak() {
        return runs.isSomethingToSay()
                .filter(something -> something)
                .flatMap(_ -> write.step(Step.of(Step.Kind.SYSTEM, null, "health"), runs.say()))
                .then();
    }

    @Override
    public void start() {
        Flux.merge(Flux.interval(LOOK_EVERY, LOOK_EVERY), newModels())
                .onBackpressureDrop()
                .concatMap(_ -> work().onErrorResume(this::later), 1)
                .publish()
                .autoConnect(0, working::update);
    }

    /** A new model is followed at once. */
    private Flux<Long> newModels() {
        return feed.live()
                .filter(batch -> batch.stream().anyMatch(c -> c.entity().equals("health_model")))
                .map(_ -> 0L)
                .onErrorComplete();
    }

    private Mono<Void> later(Throwable failure) {
        log.warn("The daily run of health goes on in a minute: {}", failure.toString());
        return Mono.empty();
    }

    @Override
    public void stop() {
        working.update(Disposables.disposed());
    }

    /** After whoever brings history in. */
    @Override
    public int getPhase() {
        return 5;
    }

    @Override
    public boolean isRunning() {
        return working.get() != null && !working.get().isDisposed();
    }
}
