package io.kontor.stream;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.NotAllowed;
import io.kontor.change.Change;
import io.kontor.change.ChangeFeed;
import io.kontor.change.Position;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    ChangeStream(ChangeFeed feed, AccountService accounts, Team team) {
        this.feed = feed;
        this.accounts = accounts;
        this.team = team;
    }

    /**
     * A change as this viewer may see it.
     *
     * @param gone the account left the viewer's reach with it: nothing more may be told
     */
    record Seen(Change change, boolean gone) {}

    /** Everything after the position, or from now on; rights are those of each moment. */
    Flux<Seen> since(@Nullable Position start, Viewer viewer) {
        if (!Access.may(viewer.role(), Deed.READ)) {
            return Flux.error(new NotAllowed(Deed.READ));
        }
        var from = start == null ? feed.now() : Mono.just(start);
        return from.flatMapMany(feed::since)
                .filter(change -> change.account() != null)
                .bufferTimeout(TOGETHER, SOON, true)
                .concatMap(changes -> seen(changes, viewer));
    }

    private Flux<Seen> seen(List<Change> changes, Viewer viewer) {
        var ids =
                changes.stream().map(Change::account).filter(Objects::nonNull).distinct().toList();
        return accounts.accounts(ids, viewer)
                .map(Account::id)
                .collect(Collectors.toUnmodifiableSet())
                .flatMapIterable(
                        reached ->
                                changes.stream()
                                        .flatMap(c -> seen(c, reached, viewer).stream())
                                        .toList());
    }

    private Optional<Seen> seen(Change change, Set<UUID> reached, Viewer viewer) {
        if (reached.contains(Objects.requireNonNull(change.account()))) {
            return Optional.of(new Seen(change, false));
        }
        return reachedBefore(change, viewer)
                ? Optional.of(new Seen(change, true))
                : Optional.empty();
    }

    /** Whether the account was the viewer's, or below them, until this change took it away. */
    private boolean reachedBefore(Change change, Viewer viewer) {
        var owner = change.before().get(AccountField.OWNER.columnName());
        if (owner == null || !change.entity().equals("account")) {
            return false;
        }
        var id = UUID.fromString(owner.toString());
        return switch (Access.scope(viewer.role(), Deed.READ)) {
            case ALL -> true;
            case TREE -> team.now().subtree(viewer.person()).contains(id);
            case OWN -> id.equals(viewer.person());
            case LINK, NONE -> false;
        };
    }
}
