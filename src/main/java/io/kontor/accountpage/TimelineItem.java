package io.kontor.accountpage;

import io.kontor.care.Entry;
import io.kontor.care.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with an account.
 *
 * @param key what makes it the same item when it is read again
 * @param icon the name of an icon, as {@code phone}
 * @param what in a few words
 * @param text in more words; may be empty
 * @param who and further small print
 * @param kind of the record it is about, to open it
 */
public record TimelineItem(
        String key,
        Instant at,
        String icon,
        String what,
        String text,
        String who,
        @Nullable Kind kind,
        @Nullable Entry entry) {}
