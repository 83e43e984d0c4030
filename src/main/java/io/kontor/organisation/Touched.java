package io.kontor.organisation;

import io.kontor.change.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose books have changed since somebody last asked. */
public final class Touched {

    private static final int MOST = 20_000;

    /** A new day and new norms change everybody's figures. */
    private static final Set<String> OF_ALL =
            Set.of("organisation_day", "workload_norm", "workload_capacity");

    /**
     * What changed meanwhile.
     *
     * @param all whether it is quicker, or safer, to read everything
     */
    public record Since(Set<UUID> accounts, Set<UUID> formerOwners, boolean all) {}

    private final Set<UUID> accounts = new HashSet<>();
    private final Set<UUID> formerOwners = new HashSet<>();
    private boolean all = true;

    public synchronized void note(List<Change> batch) {
        for (var change : batch) {
            if (all) {
                break;
            }
            var account = change.account();
            if (account != null) {
                accounts.add(account);
            }
            if (account != null && change.before().get("owner_id") instanceof String owner) {
                formerOwners.add(UUID.fromString(owner));
            }
            all = OF_ALL.contains(change.entity()) || accounts.size() > MOST;
        }
        if (all) {
            accounts.clear();
            formerOwners.clear();
        }
    }

    public synchronized void everything() {
        all = true;
    }

    public synchronized Since take() {
        var since = new Since(Set.copyOf(accounts), Set.copyOf(formerOwners), all);
        accounts.clear();
        formerOwners.clear();
        all = false;
        return since;
    }
}
