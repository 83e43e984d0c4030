package io.kontor.book;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.listing.AccountLists;
import io.kontor.listing.AccountQuery;
import io.kontor.listing.Listing;
import io.kontor.listing.Sort;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows one page shows: an order that stays, the latest known state of each row, and what is
 * held back until the person asks for it.
 */
final class Rows {

    private static final int REMEMBERED = 2_000;

    private final AccountLists lists;
    private final AccountNames names;
    private final Viewer viewer;
    private final Map<UUID, Account> latest =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(256, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<UUID, Account> eldest) {
                            return size() > REMEMBERED;
                        }
                    });
    private final Map<UUID, Set<AccountField>> marks = new HashMap<>();
    private final Set<UUID> dimmed = new HashSet<>();
    private final Set<UUID> gone = new HashSet<>();
    private final Set<UUID> waiting = new HashSet<>();
    private Set<UUID> members = Set.of();
    private AccountQuery query = AccountQuery.ALL;
    private @Nullable Listing listing;

    Rows(AccountLists lists, AccountNames names, Viewer viewer) {
        this.lists = lists;
        this.names = names;
        this.viewer = viewer;
    }

    /** Reads the list afresh in the order asked for. */
    void load(AccountQuery query) {
        this.query = query;
        this.listing = Objects.requireNonNull(Live.await(lists.list(query, viewer)));
        this.members = new HashSet<>(listing.ids());
        dimmed.clear();
        gone.clear();
        waiting.clear();
    }

    AccountQuery query() {
        return query;
    }

    int size() {
        return listing == null ? 0 : (int) Math.min(listing.size(), Integer.MAX_VALUE);
    }

    /** The rows of a page; one that vanished meanwhile is shown as it was last known, dimmed. */
    List<Account> page(int offset, int limit) {
        var list = Objects.requireNonNull(listing);
        var found = Objects.requireNonNull(Live.await(list.page(offset, limit)));
        found.forEach(account -> latest.put(account.id(), account));
        names.learn(found);
        if (list.ids().isEmpty()) {
            return found;
        }
        int end = Math.min(offset + limit, list.ids().size());
        return IntStream.range(Math.min(offset, end), end)
                .mapToObj(i -> known(list.ids().get(i), found))
                .toList();
    }

    private Account known(UUID id, List<Account> found) {
        return found.stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseGet(() -> vanished(id));
    }

    private Account vanished(UUID id) {
        gone.add(id);
        return Objects.requireNonNullElseGet(latest.get(id), () -> Vanished.account(id));
    }

    /** The newest known state of a row: what the grid renders, whichever version it was handed. */
    Account latest(Account account) {
        return Objects.requireNonNullElse(latest.get(account.id()), account);
    }

    @Nullable Account byId(UUID id) {
        return latest.get(id);
    }

    /** Takes in the present state of a row of which some fields changed. */
    void changed(Account account, Set<AccountField> changed, boolean byViewer) {
        var id = account.id();
        if (!isMember(id)) {
            if (lists.matches(query, account)) {
                waiting.add(id);
            }
            return;
        }
        var fields = withHealth(latest.put(id, account), account, changed);
        gone.remove(id);
        if (!byViewer) {
            marks.computeIfAbsent(id, _ -> EnumSet.noneOf(AccountField.class)).addAll(fields);
        }
        if (lists.matches(query, account)) {
            dimmed.remove(id);
        } else if (dimmed.add(id)) {
            waiting.add(id);
        }
        if (fields.stream().anyMatch(orderedBy()::contains)) {
            waiting.add(id);
        }
    }

    /** Health moves with much that is not a field of the account. */
    private static Set<AccountField> withHealth(
            @Nullable Account before, Account now, Set<AccountField> fields) {
        if (before == null || same(before, now)) {
            return fields;
        }
        var all = EnumSet.copyOf(AccountField.OF_HEALTH);
        all.addAll(fields);
        return all;
    }

    private static boolean same(Account before, Account now) {
        return before.health() == now.health() && Objects.equals(before.figures(), now.figures());
    }

    /** Takes in that a row is gone or out of reach; whether the page had it. */
    boolean left(UUID id) {
        if (!isMember(id) || !gone.add(id)) {
            return false;
        }
        waiting.add(id);
        return true;
    }

    /** The rows this page has read and its viewer may not read any more. */
    List<UUID> outOfReach(Predicate<Account> isInReach) {
        return List.copyOf(latest.values()).stream()
                .filter(isInReach.negate())
                .map(Account::id)
                .toList();
    }

    // A long list remembers no ids: there a row is a member when the page has shown it.
    private boolean isMember(UUID id) {
        return members.contains(id) || members.isEmpty() && latest.containsKey(id);
    }

    private Set<AccountField> orderedBy() {
        return query.sorts().isEmpty()
                ? Set.of(AccountField.NAME)
                : query.sorts().stream().map(Sort::field).collect(Collectors.toSet());
    }

    /** How many changes to the order wait to be applied. */
    int waiting() {
        return waiting.size();
    }

    boolean isDimmed(Account account) {
        return dimmed.contains(account.id()) || gone.contains(account.id());
    }

    boolean isGone(Account account) {
        return gone.contains(account.id());
    }

    Set<AccountField> marks(Account account) {
        return marks.getOrDefault(account.id(), Set.of());
    }

    boolean seen(UUID id) {
        return marks.remove(id) != null;
    }

    /** Takes a dimmed row off the list once nobody is in it; whether it did. */
    boolean dropIfDimmed(UUID id) {
        if (!dimmed.contains(id) && !gone.contains(id) || listing == null) {
            return false;
        }
        listing = listing.without(id);
        members.remove(id);
        dimmed.remove(id);
        gone.remove(id);
        waiting.remove(id);
        return true;
    }
}
