package io.kontor.organisation;

import java.util.List;
import java.util.UUID;

/**
 * Accounts that go from one person to another.
 *
 * @param accounts which; none for the whole book
 * @param note what the next one should know; needed
 */
public record Handover(UUID from, UUID to, List<UUID> accounts, String note) {

    public Handover {
        accounts = List.copyOf(accounts);
    }
}
