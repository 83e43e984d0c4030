package io.kontor.listing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.account.Account;
import io.kontor.account.AccountService;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lists of accounts as a viewer asks for them: short ones remember their ids, long ones a place
 * every thousand rows.
 */
@Service
public class AccountLists {

    /** Ids of more rows than this are not worth their memory and the time of the first page. */
    private static final int SHORT = 20_000;

    private record Question(AccountQuery query, UUID viewer, Scope scope) {}

    private final AccountService accounts;
    private final ListedAccounts listed;
    private final Team team;
    private final Cache<Question, Mono<List<Cursor>>> anchors =
            Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofMinutes(1)).build();

    AccountLists(AccountService accounts, ListedAccounts listed, Team team) {
        this.accounts = accounts;
        this.listed = listed;
        this.team = team;
    }

    /** What the viewer reaches of what the query asks for. */
    public Mono<Listing> list(AccountQuery query, Viewer viewer) {
        var scope = Access.scope(viewer.role(), Deed.READ);
        return isEverything(query, scope)
                ? listed.countAll().flatMap(n -> list(query, viewer, scope, n))
                : shortOrLong(query, viewer, scope);
    }

    /** Rows behind a place, with the place of each. */
    public Flux<Placed> page(AccountQuery query, Page page, Viewer viewer) {
        return listed.page(query, viewer, Access.scope(viewer.role(), Deed.READ), page);
    }

    /** Whether an account is one that the query asks for. */
    public boolean matches(AccountQuery query, Account account) {
        return Matcher.matches(query, account, team.now());
    }

    /** How many accounts match, exactly. */
    public Mono<Long> count(AccountQuery query, Viewer viewer) {
        var scope = Access.scope(viewer.role(), Deed.READ);
        return isEverything(query, scope)
                ? listed.countAll()
                : listed.count(query, viewer, scope, Long.MAX_VALUE);
    }

    private static boolean isEverything(AccountQuery query, Scope scope) {
        return scope == Scope.ALL && query.conditions().isEmpty();
    }

    private Mono<Listing> shortOrLong(AccountQuery query, Viewer viewer, Scope scope) {
        return listed.count(query, viewer, scope, Long.MAX_VALUE)
                .flatMap(n -> list(query, viewer, scope, n));
    }

    private Mono<Listing> list(AccountQuery query, Viewer viewer, Scope scope, long size) {
        return size > SHORT
                ? Mono.just(longListing(query, viewer, scope, size))
                : listed.ids(query, viewer, scope, SHORT + 1)
                        .map(
                                ids ->
                                        new ShortListing(
                                                ids,
                                                wanted ->
                                                        accounts.accounts(wanted, viewer)
                                                                .collectList()));
    }

    private Listing longListing(AccountQuery query, Viewer viewer, Scope scope, long size) {
        var question = new Question(query, viewer.person(), scope);
        var places =
                Mono.defer(
                        () ->
                                anchors.get(
                                        question,
                                        _ ->
                                                listed.anchors(
                                                                query,
                                                                viewer,
                                                                scope,
                                                                LongListing.EVERY)
                                                        .cache()));
        return new LongListing(
                size,
                places,
                page -> listed.page(query, viewer, scope, page).map(Placed::account).collectList());
    }
}
