package io.kontor.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes lists: short ones remember their ids, long ones a place every thousand rows. */
@Component
class AccountLists {

    /** Ids of more rows than this are not worth their memory and the time of the first page. */
    private static final int SHORT = 20_000;

    private record Question(AccountQuery query, UUID viewer, Scope scope) {}

    private final Accounts accounts;
    private final Cache<Question, Mono<List<Cursor>>> anchors =
            Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofMinutes(1)).build();

    AccountLists(Accounts accounts) {
        this.accounts = accounts;
    }

    Mono<Listing> list(AccountQuery query, Viewer viewer) {
        var scope = Access.scope(viewer.role(), Deed.READ);
        return isEverything(query, scope)
                ? accounts.countAll().flatMap(n -> list(query, viewer, scope, n))
                : shortOrLong(query, viewer, scope);
    }

    Mono<Long> count(AccountQuery query, Viewer viewer) {
        var scope = Access.scope(viewer.role(), Deed.READ);
        return isEverything(query, scope)
                ? accounts.countAll()
                : accounts.count(query, viewer, scope, Long.MAX_VALUE);
    }

    private static boolean isEverything(AccountQuery query, Scope scope) {
        return scope == Scope.ALL && query.conditions().isEmpty();
    }

    private Mono<Listing> shortOrLong(AccountQuery query, Viewer viewer, Scope scope) {
        return accounts.count(query, viewer, scope, Long.MAX_VALUE)
                .flatMap(n -> list(query, viewer, scope, n));
    }

    private Mono<Listing> list(AccountQuery query, Viewer viewer, Scope scope, long size) {
        return size > SHORT
                ? Mono.just(longListing(query, viewer, scope, size))
                : accounts.ids(query, viewer, scope, SHORT + 1)
                        .map(ids -> new ShortListing(ids, wanted -> byIds(wanted, viewer, scope)));
    }

    private Listing longListing(AccountQuery query, Viewer viewer, Scope scope, long size) {
        var question = new Question(query, viewer.person(), scope);
        var places =
                Mono.defer(
                        () ->
                                anchors.get(
                                        question,
                                        _ ->
                                                accounts.anchors(
                                                                query,
                                                                viewer,
                                                                scope,
                                                                LongListing.EVERY)
                                                        .cache()));
        return new LongListing(
                size,
                places,
                page ->
                        accounts.page(query, viewer, scope, page)
                                .map(Placed::account)
                                .collectList());
    }

    private Mono<List<Account>> byIds(List<UUID> ids, Viewer viewer, Scope scope) {
        return accounts.byIds(ids, viewer, scope).collectList();
    }
}
