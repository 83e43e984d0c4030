package io.kontor.listing;

import io.kontor.account.Account;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The answer to a query, page by page, in an order that stays while others edit. */
public sealed interface Listing permits ShortListing, LongListing {

    long size();

    /** Accounts from this offset on; one that is gone since is left out. */
    Mono<List<Account>> page(int offset, int limit);

    /** The ids in order, where the list is short enough to remember them; else none. */
    List<UUID> ids();

    /** The same list without one account. */
    Listing without(UUID id);
}
