package io.kontor.myday;

import io.kontor.care.Entry;
import io.kontor.care.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a day; it opens its record, or its account where it has none. */
record DayLine(
        String key,
        UUID account,
        String title,
        String small,
        String state,
        String word,
        @Nullable Kind kind,
        @Nullable Entry entry) {}
