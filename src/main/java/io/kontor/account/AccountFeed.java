package io.kontor.account;

import io.kontor.change.Change;
import io.kontor.change.ChangeFeed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/** The changed accounts of each batch, read once per node however many people look on. */
@Component
class AccountFeed implements SmartLifecycle {

    private static final int PATIENCE = 256;

    private final ChangeFeed changes;
    private final Accounts accounts;
    private final Disposable.Swap following = Disposables.swap();
    private final Sinks.Many<List<AccountEvent>> events =
            Sinks.many().multicast().directBestEffort();
    private final Sinks.Many<Boolean> everything = Sinks.many().multicast().directBestEffort();

    /** Much moved at once: lists must be read afresh. */
    private static final class AllMoved extends RuntimeException {}

    AccountFeed(ChangeFeed changes, Accounts accounts) {
        this.changes = changes;
        this.accounts = accounts;
    }

    /** Whoever falls far behind, or when all may have moved, gets an error and must read afresh. */
    Flux<List<AccountEvent>> live() {
        var all = everything.asFlux().<List<AccountEvent>>flatMap(_ -> Flux.error(new AllMoved()));
        return Flux.merge(events.asFlux(), all)
                .onBackpressureBuffer(PATIENCE, BufferOverflowStrategy.ERROR);
    }

    @Override
    public void start() {
        changes.live()
                .concatMap(this::read)
                .doOnNext(events::tryEmitNext)
                .retryWhen(
                        Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                                .maxBackoff(Duration.ofSeconds(2)))
                .publish()
                .autoConnect(0, following::update);
    }

    private Mono<List<AccountEvent>> read(List<Change> batch) {
        if (batch.stream().anyMatch(AccountFeed::endsRun)) {
            everything.tryEmitNext(true);
        }
        var byAccount =
                batch.stream()
                        .filter(change -> change.account() != null)
                        .collect(
                                Collectors.groupingBy(
                                        change -> Objects.requireNonNull(change.account()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byAccount.isEmpty() ? Mono.empty() : read(byAccount);
    }

    private Mono<List<AccountEvent>> read(Map<UUID, List<Change>> byAccount) {
        return accounts.byIds(List.copyOf(byAccount.keySet()))
                .collectMap(Account::id, Function.identity())
                .retryWhen(Retry.backoff(20, Duration.ofMillis(100)))
                .map(
                        found ->
                                byAccount.entrySet().stream()
                                        .map(e -> event(e.getKey(), found, e.getValue()))
                                        .toList());
    }

    private static AccountEvent event(UUID id, Map<UUID, Account> found, List<Change> changes) {
        return new AccountEvent(id, found.get(id), changes);
    }

    /** The daily run moves scores without a change for each. */
    private static boolean endsRun(Change change) {
        return change.entity().equals("health_run") && change.after().get("finished_at") != null;
    }

    @Override
    public void stop() {
        following.update(Disposables.disposed());
    }

    /** Before the web server opens its door. */
    @Override
    public int getPhase() {
        return 1;
    }

    @Override
    public boolean isRunning() {
        return following.get() != null && !following.get().isDisposed();
    }
}
