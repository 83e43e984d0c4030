package io.kontor.accountpage;

import io.kontor.change.Change;
import org.jspecify.annotations.Nullable;

/**
 * One field of one record that changed, or a whole record that came or went.
 *
 * @param column null for a whole record
 */
record HistoryLine(
        Change change, @Nullable String column, String what, String before, String after) {

    String key() {
        return change.position() + " " + change.record() + " " + column + change.at();
    }
}
