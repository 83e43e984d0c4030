package io.kontor.bulk;

import java.util.List;
import java.util.UUID;

/**
 * What a bulk edit did.
 *
 * @param step to undo it by
 * @param changed accounts that have another value now
 * @param changedSince accounts left alone because somebody changed them after the preview
 * @param left the first few hundred of these
 */
public record BulkDone(UUID step, long changed, long changedSince, List<UUID> left) {}
