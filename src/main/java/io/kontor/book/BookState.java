package io.kontor.book;

import com.vaadin.flow.router.QueryParameters;
import io.kontor.account.AccountField;
import io.kontor.listing.AccountParameters;
import io.kontor.listing.AccountQuery;
import io.kontor.security.Viewer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything about the page that a link keeps. */
record BookState(
        AccountQuery query,
        List<AccountField> columns,
        Optional<AccountField> group,
        Optional<UUID> row) {

    private static final String COLUMNS = "columns";
    private static final String GROUP = "group";
    private static final String ROW = "row";

    /** What is on the page before somebody chooses. */
    static final List<AccountField> FIRST_COLUMNS = BookGrid.COLUMNS.subList(0, 10);

    static BookState read(QueryParameters parameters, Viewer viewer) {
        var all = new HashMap<>(parameters.getParameters());
        var columns = fields(all.remove(COLUMNS));
        var group = fields(all.remove(GROUP)).stream().findFirst();
        var row = Optional.ofNullable(all.remove(ROW)).flatMap(BookState::id);
        return new BookState(
                AccountParameters.readLeniently(all, viewer),
                columns.isEmpty() ? FIRST_COLUMNS : columns,
                group,
                row);
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
        return new QueryParameters(all);
    }

    BookState with(AccountQuery other) {
        return new BookState(other, columns, group, row);
    }

    BookState showing(List<AccountField> fields) {
        return new BookState(query, fields, group, row);
    }

    BookState groupedBy(Optional<AccountField> field) {
        return new BookState(query, columns, field, row);
    }

    BookState at(UUID account) {
        return new BookState(query, columns, group, Optional.of(account));
    }

    private static List<AccountField> fields(
            @org.jspecify.annotations.Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .flatMap(key -> AccountField.of(key).stream())
                        .distinct()
                        .toList();
    }

    private static Optional<UUID> id(List<String> values) {
        try {
            return Optional.of(UUID.fromString(values.getFirst()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
