package io.kontor.career;

import io.kontor.security.Viewer;
import io.kontor.step.Undoable;
import org.springframework.stereotype.Component;

/** A published version stays: another one follows it, and decisions refer to both. */
@Component
class LadderUndo implements Undoable {

    @Override
    public String table() {
        return "ladder";
    }

    @Override
    public int rank() {
        return 60;
    }

    @Override
    public String maySetBack(String column, Viewer viewer, boolean own) {
        return "cast(:viewer as uuid) is null";
    }

    @Override
    public String mayRemove(Viewer viewer, boolean own) {
        return "cast(:viewer as uuid) is null";
    }

    @Override
    public String mayRevive(Viewer viewer, boolean own) {
        return "cast(:viewer as uuid) is null";
    }
}
