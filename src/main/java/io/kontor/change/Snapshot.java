package io.kontor.change;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a moment shows, as PostgreSQL writes it: {@code xmin:xmax:running,running,…}. Transactions
 * below xmax are over, except for those listed as running.
 */
record Snapshot(String text) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,18}):(\\d{1,18}):((?:\\d{1,18}(?:,\\d{1,18})*)?)");

    /** Reads what a stranger handed in; empty where PostgreSQL would refuse it. */
    static Optional<Snapshot> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches() && ascends(parts.group(1), parts.group(2), parts.group(3))
                ? Optional.of(new Snapshot(text))
                : Optional.empty();
    }

    private static boolean ascends(String xmin, String xmax, String running) {
        long first = Long.parseLong(xmin);
        long end = Long.parseLong(xmax);
        var list = numbers(running);
        return 0 < first
                && first <= end
                && list.stream().allMatch(tx -> first <= tx && tx < end)
                && list.equals(list.stream().sorted().distinct().toList());
    }

    /** Whether this transaction had committed, or been rolled back, when the snapshot was taken. */
    boolean shows(long tx) {
        var parts = text.split(":", -1);
        return tx < Long.parseLong(parts[0])
                || tx < Long.parseLong(parts[1]) && !numbers(parts[2]).contains(tx);
    }

    private static List<Long> numbers(String list) {
        return Stream.of(list.split(",")).filter(n -> !n.isEmpty()).map(Long::valueOf).toList();
    }
}
