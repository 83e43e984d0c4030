package io.kontor.change;

import com.fasterxml.uuid.Generators;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing somebody does, in one transaction: all of its changes carry its id. */
public record Step(
        UUID id,
        Kind kind,
        @Nullable UUID actor,
        String label,
        @Nullable String reason,
        @Nullable UUID undoes) {

    public enum Kind {
        EDIT,
        CREATE,
        DELETE,
        HANDOVER,
        BULK,
        IMPORT,
        UNDO,
        SYSTEM
    }

    /** A new step of this person; nobody is the system itself. */
    public static Step of(Kind kind, @Nullable UUID actor, String label) {
        return new Step(
                Generators.timeBasedEpochGenerator().generate(), kind, actor, label, null, null);
    }

    public Step because(@Nullable String reason) {
        return new Step(id, kind, actor, label, reason, undoes);
    }

    /** The same step as the inverse of another. */
    public Step undoing(UUID undone) {
        return new Step(id, kind, actor, label, reason, undone);
    }
}
