package io.kontor.listing;

import io.kontor.account.Account;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A list too long to remember: it goes on from the nearest of the places remembered every {@value
 * #EVERY} rows, so a jump to the middle costs what an index costs.
 */
record LongListing(long size, Mono<List<Cursor>> anchors, Function<Page, Mono<List<Account>>> read)
        implements Listing {

    static final int EVERY = 1_000;

    @Override
    public Mono<List<Account>> page(int offset, int limit) {
        return offset < EVERY
                ? read.apply(new Page(null, offset, limit))
                : anchors.flatMap(places -> read.apply(page(places, offset, limit)));
    }

    private static Page page(List<Cursor> places, int offset, int limit) {
        int index = Math.min(offset / EVERY, places.size());
        @Nullable Cursor after = index == 0 ? null : places.get(index - 1);
        return new Page(after, offset - index * EVERY, limit);
    }

    @Override
    public List<UUID> ids() {
        return List.of();
    }

    @Override
    public Listing without(UUID id) {
        return this;
    }
}
