package io.kontor.bulk;

import io.kontor.listing.AccountQuery;
import java.util.List;
import java.util.UUID;

/** The accounts that a bulk edit is meant for. */
public sealed interface Selection {

    /** These. */
    record Of(List<UUID> ids) implements Selection {
        public Of {
            ids = List.copyOf(ids);
        }
    }

    /** All that match; its order does not matter. */
    record Matching(AccountQuery query) implements Selection {}
}
