package io.kontor.demo;

import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.ui.Live;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How the customers of the demonstration felt over the year, and the scores that came of it. */
@Component
@ConditionalOnExpression(Demonstration.IS_ON)
class HealthPast implements SmartLifecycle {

    private static final int YEAR = 364;
    private static final int RECENT = 35;
    private static final int WEEK = 7;

    private final HealthRows rows;
    private final Write write;
    private boolean running;

    HealthPast(HealthRows rows, Write write) {
        this.rows = rows;
        this.write = write;
    }

    @Override
    public void start() {
        running = true;
        Live.await(
                rows.isMissing().filter(missing -> missing).flatMap(_ -> bringIn()),
                Founding.PATIENCE);
    }

    private Mono<Void> bringIn() {
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        var step = Step.of(Step.Kind.SYSTEM, null, "demonstration");
        var facts = rows.readings().then(rows.talks()).then(rows.sponsors()).then(rows.worries());
        return write.past(yesterday, step, facts)
                .then(write.step(Step.of(Step.Kind.SYSTEM, null, "demonstration"), remember()));
    }

    /** Week by week, and day by day of late. */
    private Mono<Void> remember() {
        var today = LocalDate.now();
        return Flux.fromStream(IntStream.iterate(YEAR, d -> d > 0, HealthPast::next).boxed())
                .concatMap(ago -> rows.remember(today.minusDays(ago)))
                .then(rows.settle());
    }

    private static int next(int daysAgo) {
        return daysAgo > RECENT ? daysAgo - WEEK : daysAgo - 1;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the company was founded, before the web server. */
    @Override
    public int getPhase() {
        return 4;
    }
}
