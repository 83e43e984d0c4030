package io.kontor.ui;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/** Collects what comes for one page and hands it over in one go, bounded. */
final class Drain<T> {

    private static final int MOST = 2_000;
    private static final Duration RETRY = Duration.ofMillis(100);
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(80);
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(250);

    private final UI ui;
    private final Supplier<Flux<T>> source;
    private final Consumer<List<T>> drain;
    private final Runnable resync;
    private final Scheduler scheduler;
    private final List<T> waiting = new ArrayList<>();
    private boolean tooMany;
    private boolean scheduled;
    private long drainedAt;
    private long dueAt;
    private long lag;

    Drain(
            UI ui,
            Supplier<Flux<T>> source,
            Consumer<List<T>> drain,
            Runnable resync,
            Scheduler scheduler) {
        this.ui = ui;
        this.source = source;
        this.drain = drain;
        this.resync = resync;
        this.scheduler = scheduler;
    }

    Disposable start() {
        return Disposables.composite(
                Flux.defer(source)
                        .doOnError(_ -> overflow())
                        .retryWhen(
                                Retry.backoff(Long.MAX_VALUE, RETRY)
                                        .maxBackoff(Duration.ofSeconds(2)))
                        .subscribe(this::offer));
    }

    private synchronized void offer(T item) {
        if (waiting.size() < MOST) {
            waiting.add(item);
        } else {
            tooMany = true;
        }
        schedule();
    }

    private synchronized void overflow() {
        tooMany = true;
        schedule();
    }

    private void schedule() {
        if (!scheduled) {
            scheduled = true;
            long now = System.nanoTime();
            dueAt = drainedAt == 0 ? now : Math.max(now, drainedAt + pause());
            Mono.delay(Duration.ofNanos(dueAt - now))
                    .publishOn(scheduler)
                    .subscribe(_ -> Live.access(ui, this::hand));
        }
    }

    /** A machine that is behind pushes less often, and more at once, instead of falling back. */
    private long pause() {
        return Math.clamp(4 * lag, SHORTEST, LONGEST);
    }

    private void hand() {
        List<T> items;
        boolean afresh;
        synchronized (this) {
            items = List.copyOf(waiting);
            afresh = tooMany;
            waiting.clear();
            tooMany = false;
            scheduled = false;
            drainedAt = System.nanoTime();
            lag = (3 * lag + drainedAt - dueAt) / 4;
        }
        if (afresh) {
            resync.run();
        } else {
            drain.accept(items);
        }
    }
}
