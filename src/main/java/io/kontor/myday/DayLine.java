package io.kontor.myday;

import io.kontor.care.Entry;
import io.kontor.care.Kind;
import org.jspecify.annotations.Nullable;

/** One line of a day; it opens its record, or the page at its address where it has none. */
record DayLine(
        String key,
        String href,
        String title,
        String small,
        String state,
        String word,
        @Nullable Kind kind,
        @Nullable Entry entry) {

    /** One that opens a page. */
    static DayLine to(
            String href, String key, String title, String small, String state, String word) {
        return new DayLine(key, href, title, small, state, word, null, null);
    }
}
