package io.kontor.account;

import io.kontor.team.Organisation;
import io.kontor.team.Team;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The accounts of people who moved in the organisation: nothing about them changed but who sees
 * them. Read once per node and move, however many people look on.
 */
@Component
class MovedAccounts {

    private static final int MOST = 5_000;

    private final Accounts accounts;
    private final Flux<List<AccountEvent>> events;

    MovedAccounts(Team team, Accounts accounts) {
        this.accounts = accounts;
        this.events =
                Flux.defer(() -> team.live().startWith(team.now()))
                        .buffer(2, 1)
                        .filter(pair -> pair.size() == 2)
                        .concatMap(pair -> read(pair.getFirst(), pair.getLast()))
                        .publish()
                        .refCount(1, Duration.ofSeconds(5));
    }

    /** Fails where so many moved that it is quicker to read a list afresh. */
    Flux<List<AccountEvent>> live() {
        return events;
    }

    private Mono<List<AccountEvent>> read(Organisation before, Organisation now) {
        var moved = now.moved(before);
        return moved.isEmpty() ? Mono.empty() : read(moved);
    }

    private Mono<List<AccountEvent>> read(Set<UUID> people) {
        return accounts.ownedBy(people, MOST + 1)
                .collectList()
                .filter(ids -> !ids.isEmpty())
                .flatMap(
                        ids ->
                                ids.size() > MOST
                                        ? Mono.error(new IllegalStateException("too many moved"))
                                        : accounts.byIds(ids).map(this::event).collectList())
                .retryWhen(
                        Retry.backoff(20, Duration.ofMillis(100))
                                .filter(e -> !(e instanceof IllegalStateException)));
    }

    private AccountEvent event(Account account) {
        return new AccountEvent(account.id(), account, List.of());
    }
}
