package io.kontor.backtest;

import io.kontor.account.NotAllowed;
import io.kontor.change.Change;
import io.kontor.change.ChangeFeed;
import io.kontor.health.HealthService;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to the check of the score. It answers in counts: no account is named. */
@Service
class BacktestService {

    private static final Set<String> TABLES = Set.of("renewal", "health_model", "score_check");

    private final Decisions decisions;
    private final Quarters quarters;
    private final HealthService health;
    private final ChangeFeed feed;

    BacktestService(Decisions decisions, Quarters quarters, HealthService health, ChangeFeed feed) {
        this.decisions = decisions;
        this.quarters = quarters;
        this.health = health;
        this.feed = feed;
    }

    static boolean mayCheck(Viewer viewer) {
        return Access.may(viewer.role(), Deed.CHECK_SCORE);
    }

    /** Whether the viewer may know the checks of whole quarters, which are of all accounts. */
    static boolean mayCheckAll(Viewer viewer) {
        return Access.scope(viewer.role(), Deed.CHECK_SCORE) == Scope.ALL;
    }

    static boolean mayPropose(Viewer viewer) {
        return Access.may(viewer.role(), Deed.TRY_MODEL) && mayCheckAll(viewer);
    }

    /**
     * The check of renewals decided in a window, within the viewer's reach.
     *
     * @return an error {@link NotAllowed}
     */
    Mono<Check> check(Window window, Viewer viewer) {
        return may(mayCheck(viewer), Deed.CHECK_SCORE)
                .thenMany(Flux.defer(() -> decisions.of(window, viewer)))
                .collectList()
                .map(Check::of);
    }

    /**
     * Weights fitted to every outcome in a window, beside those in force. Nothing is stored.
     *
     * @return an error {@link NotAllowed}
     */
    Mono<Proposal> proposal(Window window, Viewer viewer) {
        return may(mayPropose(viewer), Deed.TRY_MODEL)
                .then(Mono.defer(() -> decisions.of(window, viewer).collectList()))
                .zipWith(health.model())
                .map(both -> Proposal.of(recorded(both.getT1()), both.getT2().model()));
    }

    private static List<Check.Case> recorded(List<Decided> all) {
        return all.stream().filter(d -> Objects.nonNull(d.before())).map(Check.Case::of).toList();
    }

    /**
     * The checks of whole quarters, the newest first.
     *
     * @return an error {@link NotAllowed}
     */
    Flux<Quarter> quarters(Viewer viewer) {
        return may(mayCheckAll(viewer), Deed.CHECK_SCORE).thenMany(Flux.defer(quarters::all));
    }

    private static Mono<Void> may(boolean allowed, Deed deed) {
        return allowed ? Mono.empty() : Mono.error(new NotAllowed(deed));
    }

    /** Something after each change that may matter. */
    Flux<Boolean> live() {
        return feed.live().filter(BacktestService::matters).map(_ -> true);
    }

    private static boolean matters(List<Change> batch) {
        return batch.stream().anyMatch(change -> TABLES.contains(change.entity()));
    }
}
