package io.kontor.stream;

import io.kontor.account.Account;
import io.kontor.account.AccountService;
import io.kontor.account.NotAllowed;
import io.kontor.change.Change;
import io.kontor.change.ChangeFeed;
import io.kontor.change.Position;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Organisation;
import io.kontor.team.Team;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The changes somebody may know of, in order, from any position on. */
@Service
class ChangeStream {

    private static final int TOGETHER = 500;
    private static final Duration SOON = Duration.ofMillis(20);

    private final ChangeFeed feed;
    private final AccountService accounts;
    private final Team team;
    private final Telling telling;

    ChangeStream(ChangeFeed feed, AccountService accounts, Team team) {
        this.feed = feed;
        this.accounts = accounts;
        this.team = team;
        this.telling = new Telling(accounts, team);
    }

    /**
     * Everything after the position, or from now on; rights are those of each moment. It ends when
     * the viewer gets another role or leaves.
     */
    Flux<Told> since(@Nullable Position start, Viewer viewer) {
        if (!Access.may(viewer.role(), Deed.READ)) {
            return Flux.error(new NotAllowed(Deed.READ));
        }
        var from = start == null ? feed.now() : Mono.just(start);
        var told =
                from.flatMapMany(feed::since)
                        .filter(change -> change.account() != null)
                        .bufferTimeout(TOGETHER, SOON, true)
                        .concatMap(changes -> told(changes, viewer));
        return Flux.merge(told, reach(viewer)).takeUntilOther(end(viewer));
    }

    private Flux<Told> told(List<Change> changes, Viewer viewer) {
        var ids =
                changes.stream().map(Change::account).filter(Objects::nonNull).distinct().toList();
        return accounts.accounts(ids, viewer)
                .collectMap(Account::id, Function.identity())
                .flatMapIterable(
                        reached ->
                                changes.stream()
                                        .flatMap(c -> told(c, reached, viewer).stream())
                                        .toList());
    }

    private List<Told> told(Change change, Map<UUID, Account> reached, Viewer viewer) {
        var account = reached.get(Objects.requireNonNull(change.account()));
        return (account == null
                        ? telling.left(change, viewer)
                        : telling.of(change, account, viewer))
                .stream().toList();
    }

    private Flux<Told> reach(Viewer viewer) {
        return Flux.defer(
                () ->
                        team.live()
                                .map(now -> now.subtree(viewer.person()))
                                .startWith(team.now().subtree(viewer.person()))
                                .distinctUntilChanged()
                                .skip(1)
                                .map(_ -> new Told.Reach()));
    }

    private Mono<Organisation> end(Viewer viewer) {
        return team.live()
                .filter(
                        now ->
                                now.person(viewer.person())
                                        .filter(p -> p.role() == viewer.role())
                                        .isEmpty())
                .next();
    }
}
