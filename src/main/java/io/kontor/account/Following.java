package io.kontor.account;

import io.kontor.change.Change;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What happens to accounts, as each viewer may know it. */
record Following(AccountFeed feed, Team team) {

    Flux<List<AccountEvent>> live(Viewer viewer) {
        var events = feed.live().map(batch -> batch.stream().map(e -> seenBy(viewer, e)).toList());
        return Flux.merge(events, otherReach(viewer));
    }

    private AccountEvent seenBy(Viewer viewer, AccountEvent event) {
        var account = event.account();
        return account == null || !reaches(viewer, Deed.READ, account)
                ? event.outOfReach()
                : event.of(account.seenBy(viewer), change -> may(viewer, change, account));
    }

    boolean may(Viewer viewer, Change change, Account account) {
        return Access.toFollow(viewer.role(), change.entity())
                .filter(deed -> reaches(viewer, deed, account))
                .isPresent();
    }

    private boolean reaches(Viewer viewer, Deed deed, Account account) {
        return Visibility.reaches(viewer, deed, account, team.now());
    }

    private <T> Flux<T> otherReach(Viewer viewer) {
        return Flux.defer(
                () -> {
                    var below = team.now().subtree(viewer.person());
                    return team.live()
                            .filter(now -> !now.subtree(viewer.person()).equals(below))
                            .concatMap(_ -> Mono.<T>error(ReachChanged::new));
                });
    }
}
