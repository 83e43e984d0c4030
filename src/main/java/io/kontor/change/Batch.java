package io.kontor.change;

import java.util.List;

/**
 * Some changes, and the place behind them.
 *
 * @param isLast whether nothing more was to be seen when it was read
 */
record Batch(List<Change> changes, Position next, boolean isLast) {

    static final int MOST = 5_000;

    /**
     * What was found behind a place up to a snapshot. In the middle of an earlier batch that was
     * the snapshot of then, so there may be more.
     */
    static Batch of(List<Change> changes, Position from, String upto) {
        return changes.size() == MOST
                ? new Batch(changes, changes.getLast().position(), false)
                : new Batch(changes, Position.after(upto), from.reading() == null);
    }
}
