package io.kontor.change;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One committed change of one record, as the database's trigger wrote it.
 *
 * @param position where to resume a stream that ended with this change
 * @param tx the transaction that committed it
 * @param account the account the record belongs to, or is
 * @param owner the owner of an account after the change, or before its deletion
 * @param before old values of the changed columns; of all columns for a deletion
 * @param after new values of the changed columns; of all columns for an insertion
 */
public record Change(
        Position position,
        long tx,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID step,
        Operation operation,
        String entity,
        UUID record,
        @Nullable UUID account,
        @Nullable UUID owner,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after,
        @Nullable String reason) {

    public enum Operation {
        INSERT,
        UPDATE,
        DELETE
    }

    /** The columns whose value this change set. */
    public Set<String> columns() {
        return operation == Operation.DELETE ? before.keySet() : after.keySet();
    }

    /** The same change for somebody who may know what is so now, but not what was before. */
    public Change asOf(Map<String, @Nullable Object> now) {
        return new Change(
                position, tx, at, actor, step, operation, entity, record, account, owner, Map.of(),
                now, null);
    }

    /** The same change in a stream that resumes elsewhere. */
    Change at(Position other) {
        return new Change(
                other, tx, at, actor, step, operation, entity, record, account, owner, before,
                after, reason);
    }
}
