package io.kontor.step;

import java.util.List;
import java.util.UUID;

/**
 * What an undo did.
 *
 * @param step the step that it is, which can be undone in turn
 * @param fieldsRestored fields that have their old value again; a record removed or brought back
 *     counts as one
 * @param fieldsRefused fields that stay as they are
 * @param refused the first few hundred of these
 */
public record Undone(UUID step, long fieldsRestored, long fieldsRefused, List<Refused> refused) {

    public Undone {
        refused = List.copyOf(refused);
    }

    static Undone nothing(UUID step) {
        return new Undone(step, 0, 0, List.of());
    }

    /** What was refused at first may have been possible then. */
    Undone then(Undone next) {
        return new Undone(
                step, fieldsRestored + next.fieldsRestored, next.fieldsRefused, next.refused);
    }

    Undone and(Undone other) {
        var all = new java.util.ArrayList<>(refused);
        all.addAll(other.refused);
        return new Undone(
                step,
                fieldsRestored + other.fieldsRestored,
                fieldsRefused + other.fieldsRefused,
                all);
    }
}
