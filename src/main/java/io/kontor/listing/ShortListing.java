package io.kontor.listing;

import io.kontor.account.Account;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** A list that remembers its ids. */
record ShortListing(List<UUID> ids, Function<List<UUID>, Mono<List<Account>>> read)
        implements Listing {

    @Override
    public long size() {
        return ids.size();
    }

    @Override
    public Mono<List<Account>> page(int offset, int limit) {
        int from = Math.min(offset, ids.size());
        var wanted = ids.subList(from, Math.min(from + limit, ids.size()));
        return read.apply(wanted).map(found -> inOrder(wanted, found));
    }

    private static List<Account> inOrder(List<UUID> ids, List<Account> found) {
        var byId =
                found.stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        Account::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Listing without(UUID id) {
        return new ShortListing(ids.stream().filter(other -> !other.equals(id)).toList(), read);
    }
}
