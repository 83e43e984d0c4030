package io.kontor.bulk;

import io.kontor.change.Position;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk edit would do.
 *
 * @param wouldChange accounts that would get another value
 * @param alreadySo accounts that have the value
 * @param notAllowed accounts the viewer may see but not change so
 * @param full accounts that have as many tags as an account can have
 * @param sample some of those that would change, by name
 * @param moment when this was true: what changes after it is left alone
 */
public record BulkPreview(
        long wouldChange,
        long alreadySo,
        long notAllowed,
        long full,
        List<Row> sample,
        Position moment) {

    /** One account, with the value as it is and as it would be. */
    public record Row(UUID id, String name, @Nullable Object before, @Nullable Object after) {}
}
