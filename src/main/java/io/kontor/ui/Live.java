package io.kontor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The one bridge between Reactor and Vaadin.
 *
 * <p>{@code ui.access} runs on the calling thread when the UI is idle, so everything hops to a
 * virtual thread first: the database driver's threads must never render pages.
 */
public final class Live {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final Scheduler SCHEDULER = Schedulers.fromExecutor(THREADS);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Live() {}

    /** Threads for work that waits, as fetching the rows of a grid. */
    public static Executor threads() {
        return THREADS;
    }

    /**
     * Follows a source while the component is on the page: at once when the page is idle, in one go
     * at most every 80 ms when much comes, and less often when the machine is behind.
     *
     * @param drain gets what came since the last time, with the page locked
     * @param resync called instead, when so much came that reading afresh is cheaper, or when the
     *     source failed and was subscribed anew
     */
    public static <T> void follow(
            Component component,
            Supplier<Flux<T>> source,
            Consumer<List<T>> drain,
            Runnable resync) {
        Disposable.Swap following = Disposables.swap();
        component.addAttachListener(
                attached -> {
                    var ui = attached.getUI();
                    following.update(new Drain<>(ui, source, drain, resync, SCHEDULER).start());
                });
        component.addDetachListener(_ -> following.update(Disposables.disposed()));
        component
                .getUI()
                .filter(_ -> component.isAttached())
                .ifPresent(
                        ui ->
                                following.update(
                                        new Drain<>(ui, source, drain, resync, SCHEDULER).start()));
    }

    /** Asks for something and answers on the page, unless the component has left it by then. */
    public static <T> void ask(
            Component component, Mono<T> question, Consumer<T> then, Consumer<Throwable> failed) {
        var ui = component.getUI().orElseGet(UI::getCurrent);
        question.publishOn(SCHEDULER)
                .subscribe(
                        answer -> access(ui, () -> then.accept(answer)),
                        failure -> access(ui, () -> failed.accept(failure)));
    }

    /** Asks for something whose only answer is that it is done. */
    public static void tell(
            Component component, Mono<?> deed, Runnable then, Consumer<Throwable> failed) {
        ask(component, deed.then(Mono.just(true)), _ -> then.run(), failed);
    }

    /**
     * Waits for an answer on this thread, which must be a virtual one or a servlet's.
     *
     * @return the answer; null when there is none
     */
    public static <T> @Nullable T await(Mono<T> question) {
        return await(question, PATIENCE);
    }

    /** The same for work that may take longer than a page would wait. */
    public static <T> @Nullable T await(Mono<T> question, Duration patience) {
        return question.block(patience);
    }

    static void access(@Nullable UI ui, Runnable work) {
        if (ui != null && ui.isAttached()) {
            ui.access(work::run);
        }
    }
}
