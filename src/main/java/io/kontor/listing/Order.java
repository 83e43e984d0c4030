package io.kontor.listing;

import io.kontor.account.AccountField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The SQL of an order of accounts and of the place behind a row in it. The expressions are those of
 * the indexes in account.sql; the id at the end makes every order total.
 */
record Order(List<Key> keys) {

    /** One expression to sort by, with its type for reading a cursor back. */
    record Key(String sql, String type, boolean descending) {
        String orderBy() {
            return sql + (descending ? " desc" : "");
        }
    }

    static Order of(List<Sort> sorts) {
        var keys = new ArrayList<>(sorts.stream().map(Order::key).toList());
        var first = sorts.getFirst().field();
        var id = AccountField.OF_HEALTH.contains(first) ? "h.account_id" : "a.id";
        keys.add(new Key(id, "uuid", sorts.getLast().descending()));
        return new Order(List.copyOf(keys));
    }

    String orderBy() {
        return keys.stream().map(Key::orderBy).collect(Collectors.joining(", "));
    }

    /** The key values as one text array, to remember where a page ended. */
    String cursor() {
        return keys.stream()
                .map(key -> "(" + key.sql() + ")::text")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    /** The keys, named {@code k0}, {@code k1}, …. */
    String named() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).sql() + " as k" + i)
                .collect(Collectors.joining(", "));
    }

    /** The same as {@link #cursor()}, of keys that were named. */
    String cursorOfNamed() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> "k" + i + "::text")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    /** Rows behind the row with these keys, which are bound as {@code :k0}, {@code :k1}, …. */
    String behind() {
        return isUniform() ? rowComparison() : "(" + lexicographic() + ")";
    }

    private boolean isUniform() {
        return keys.stream().allMatch(key -> key.descending() == keys.getFirst().descending());
    }

    private String rowComparison() {
        var left = keys.stream().map(Key::sql).collect(Collectors.joining(", ", "(", ")"));
        var right =
                IntStream.range(0, keys.size())
                        .mapToObj(this::bound)
                        .collect(Collectors.joining(", ", "(", ")"));
        return left + (keys.getFirst().descending() ? " < " : " > ") + right;
    }

    private String lexicographic() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> equalBefore(i) + keys.get(i).sql() + beyond(i) + bound(i))
                .map(part -> "(" + part + ")")
                .collect(Collectors.joining(" or "));
    }

    private String equalBefore(int index) {
        return IntStream.range(0, index)
                .mapToObj(i -> keys.get(i).sql() + " = " + bound(i) + " and ")
                .collect(Collectors.joining());
    }

    private String beyond(int index) {
        return keys.get(index).descending() ? " < " : " > ";
    }

    private String bound(int index) {
        return "cast(:k" + index + " as " + keys.get(index).type() + ")";
    }

    private static Key key(Sort sort) {
        var column = "a." + sort.field().column();
        return switch (sort.field()) {
            case OWNER -> new Key("p.name", "text", sort.descending());
            case TIER -> rank(column, sort, "strategic", "large", "medium");
            case STATUS -> rank(column, sort, "notice", "active", "prospect");
            case HEALTH -> rank("h.state", sort, "at_risk", "watch", "unknown");
            case SCORE, TREND, COVERAGE ->
                    new Key(
                            health(sort.field(), sort.descending()),
                            "double precision",
                            sort.descending());
            case CUSTOMER_SINCE, RENEWAL_DATE -> date(column, sort);
            case VALUE -> new Key(column, "numeric", sort.descending());
            case EXTERNAL_KEY -> new Key("coalesce(a.external_key, '')", "text", sort.descending());
            case PARENT, TAG -> throw new UnsortableField(sort.field());
            case NAME, SECTOR, CURRENCY, LOCATION, NEXT_STEP ->
                    new Key(column, "text", sort.descending());
        };
    }

    /** The expression of an index in health.sql; what is unknown comes last either way. */
    static String health(AccountField field, boolean descending) {
        return switch (field) {
            case TREND -> "coalesce(h.trend, 0)";
            case COVERAGE -> "h.coverage";
            default ->
                    "(case h.state when 'unknown' then %s else h.shown end)"
                            .formatted(descending ? "-1" : "101");
        };
    }

    private static Key date(String column, Sort sort) {
        var missing = sort.descending() ? "-infinity" : "infinity";
        return new Key("coalesce(" + column + ", '" + missing + "')", "date", sort.descending());
    }

    private static Key rank(String column, Sort sort, String first, String second, String third) {
        var sql =
                "(case %s when '%s' then 1 when '%s' then 2 when '%s' then 3 else 4 end)"
                        .formatted(column, first, second, third);
        return new Key(sql, "int", sort.descending());
    }
}
