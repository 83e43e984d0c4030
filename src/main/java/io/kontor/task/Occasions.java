package io.kontor.task;

import io.kontor.change.Change;
import io.kontor.change.ChangeFeed;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Lays out templates when their occasion arises: at a new owner at once, for renewals and new
 * customers every hour. Each is there once, however many nodes look.
 */
@Component
class Occasions implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final int MOST = 200;

    private final ChangeFeed feed;
    private final Templates templates;
    private final Disposable.Swap following = Disposables.swap();

    Occasions(ChangeFeed feed, Templates templates) {
        this.feed = feed;
        this.templates = templates;
    }

    @Override
    public void start() {
        var owners =
                feed.live()
                        .map(Occasions::newlyOwned)
                        .filter(accounts -> !accounts.isEmpty() && accounts.size() <= MOST)
                        .concatMap(a -> templates.layOut(Template.NEW_OWNER, a));
        var days = Flux.interval(EVERY, EVERY).onBackpressureDrop().concatMap(_ -> daily());
        Flux.merge(owners, days)
                .retryWhen(
                        Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                                .maxBackoff(Duration.ofMinutes(1)))
                .publish()
                .autoConnect(0, following::update);
    }

    private Mono<Long> daily() {
        return templates
                .layOut(Template.ONBOARDING, (List<UUID>) null)
                .then(templates.layOut(Template.RENEWAL, (List<UUID>) null));
    }

    /** A whole organisation that moves is no occasion for tens of thousands of tasks. */
    private static Set<UUID> newlyOwned(List<Change> batch) {
        return batch.stream()
                .filter(c -> c.entity().equals("account"))
                .filter(c -> c.operation() == Change.Operation.UPDATE)
                .filter(c -> c.columns().contains("owner_id"))
                .map(c -> Objects.requireNonNull(c.account()))
                .collect(Collectors.toSet());
    }

    @Override
    public void stop() {
        following.update(Disposables.disposed());
    }

    @Override
    public int getPhase() {
        return 3;
    }

    @Override
    public boolean isRunning() {
        return following.get() != null && !following.get().isDisposed();
    }
}
