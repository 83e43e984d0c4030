package io.kontor.step;

import java.util.List;

/** Nothing of a step could be undone, so nothing was written and it can be tried again. */
final class NothingUndone extends RuntimeException {

    private final List<Refused> refused;

    NothingUndone(List<Refused> refused) {
        super("nothing could be undone");
        this.refused = List.copyOf(refused);
    }

    public List<Refused> refused() {
        return refused;
    }
}
