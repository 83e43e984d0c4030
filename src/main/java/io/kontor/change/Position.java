package io.kontor.change;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the feed: everything the snapshot {@code seen} shows is behind it. In the middle of a
 * batch, so is what the snapshot {@code reading} shows up to {@code id}.
 *
 * <p>Transaction or record numbers alone would not do: they are drawn before the commit, so a
 * number already passed can still become visible.
 */
public record Position(String seen, @Nullable String reading, long id) {

    /** Before the first change ever. */
    public static final Position START = after("1:1:");

    private static final Pattern TOKEN =
            Pattern.compile("([\\d:,]{1,4000})(?:_([\\d:,]{1,4000})_(\\d{1,18}))?");

    /** The place behind everything that this snapshot shows. */
    static Position after(String snapshot) {
        return new Position(snapshot, null, 0);
    }

    Position at(String snapshot, long id) {
        return new Position(seen, snapshot, id);
    }

    /** The same place for one who has also got what another snapshot shows. */
    Position seeing(Snapshot other) {
        return new Position(other.text(), reading, id);
    }

    /** Reads a token that {@link #toString()} wrote; empty when it is none. */
    public static Optional<Position> parse(String token) {
        var match = TOKEN.matcher(token.strip());
        if (!match.matches() || Snapshot.parse(match.group(1)).isEmpty()) {
            return Optional.empty();
        }
        var start = after(match.group(1));
        return match.group(2) == null
                ? Optional.of(start)
                : Snapshot.parse(match.group(2))
                        .map(reading -> start.at(reading.text(), Long.parseLong(match.group(3))));
    }

    @Override
    public String toString() {
        return reading == null ? seen : seen + "_" + reading + "_" + id;
    }
}
