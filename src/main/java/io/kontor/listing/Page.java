package io.kontor.listing;

import io.kontor.account.Where;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list.
 *
 * @param after the row behind which it starts; null for the first row
 * @param skip rows left out after that
 */
public record Page(@Nullable Cursor after, int skip, int limit) {

    void bindTo(Where where, Order order) {
        if (after == null) {
            return;
        }
        if (after.keys().size() != order.keys().size()) {
            throw new UnfitCursor();
        }
        for (int i = 0; i < after.keys().size(); i++) {
            where.value("k" + i, after.keys().get(i));
        }
        where.also(order.behind());
    }
}
