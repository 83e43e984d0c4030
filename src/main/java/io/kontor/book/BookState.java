package io.kontor.book;

import com.vaadin.flow.router.QueryParameters;
import io.kontor.account.AccountField;
import io.kontor.listing.AccountParameters;
import io.kontor.listing.AccountQuery;
import io.kontor.listing.LinkedQuery;
import io.kontor.security.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Everything about the page that a link keeps.
 *
 * @param panel whether the account in hand is shown beside the grid
 */
record BookState(
        AccountQuery query,
        List<AccountField> columns,
        Optional<AccountField> group,
        Optional<UUID> row,
        boolean panel) {

    private static final String COLUMNS = "columns";
    private static final String GROUP = "group";
    private static final String ROW = "row";
    private static final String PANEL = "panel";
    private static final String CLOSED = "closed";

    /** What is on the page before somebody chooses. */
    static final List<AccountField> FIRST_COLUMNS = BookGrid.COLUMNS.subList(0, 10);

    /**
     * A state as a link says it.
     *
     * @param unread the names of its parameters that say nothing to this reader
     */
    record Linked(BookState state, List<String> unread) {}

    static Linked read(QueryParameters parameters, Viewer viewer) {
        var all = new TreeMap<>(parameters.getParameters());
        // What the sign-in adds to the address that somebody first asked for.
        all.remove("continue");
        var unread = new ArrayList<String>();
        var columns = fields(COLUMNS, all, unread);
        var group = fields(GROUP, all, unread).stream().findFirst();
        var row = Optional.ofNullable(all.remove(ROW)).flatMap(BookState::id);
        var panel = !List.of(CLOSED).equals(all.remove(PANEL));
        var query = LinkedQuery.read(all, viewer);
        unread.addAll(query.unread());
        var shown = columns.isEmpty() ? FIRST_COLUMNS : columns;
        return new Linked(new BookState(query.query(), shown, group, row, panel), unread);
    }

    QueryParameters write(Viewer viewer) {
        Map<String, List<String>> all = new HashMap<>(AccountParameters.write(query, viewer));
        if (!columns.equals(FIRST_COLUMNS)) {
            all.put(
                    COLUMNS,
                    List.of(
                            columns.stream()
                                    .map(AccountField::key)
                                    .collect(Collectors.joining(","))));
        }
        group.ifPresent(field -> all.put(GROUP, List.of(field.key())));
        row.ifPresent(id -> all.put(ROW, List.of(id.toString())));
        if (!panel) {
            all.put(PANEL, List.of(CLOSED));
        }
        return new QueryParameters(all);
    }

    BookState with(AccountQuery other) {
        return new BookState(other, columns, group, row, panel);
    }

    BookState showing(List<AccountField> fields) {
        return new BookState(query, fields, group, row, panel);
    }

    BookState groupedBy(Optional<AccountField> field) {
        return new BookState(query, columns, field, row, panel);
    }

    BookState at(Optional<UUID> account) {
        return new BookState(query, columns, group, account, panel);
    }

    BookState withPanel(boolean panel) {
        return new BookState(query, columns, group, row, panel);
    }

    private static List<AccountField> fields(
            String name, Map<String, List<String>> parameters, List<String> unread) {
        var values = Objects.requireNonNullElse(parameters.remove(name), List.<String>of());
        var keys = values.stream().flatMap(value -> Arrays.stream(value.split(","))).toList();
        if (keys.stream().anyMatch(key -> AccountField.of(key).isEmpty())) {
            unread.add(name);
        }
        return keys.stream().flatMap(key -> AccountField.of(key).stream()).distinct().toList();
    }

    private static Optional<UUID> id(List<String> values) {
        try {
            return Optional.of(UUID.fromString(values.getFirst()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
