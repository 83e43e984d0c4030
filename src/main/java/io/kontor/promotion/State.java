package io.kontor.promotion;

import java.util.Set;

/** How far it has come. */
public enum State {
    DRAFT,
    RETURNED,
    SUBMITTED,
    ENDORSED,
    CHECKED,
    DEFERRED,
    DECLINED,
    WITHDRAWN,
    APPROVED,
    SCHEDULED,
    APPLIED,
    TOLD,
    REVERSED;

    private static final Set<State> OVER = Set.of(DECLINED, WITHDRAWN, TOLD, REVERSED);

    /** Whether somebody still has to act. */
    public boolean isOpen() {
        return !OVER.contains(this);
    }
}
