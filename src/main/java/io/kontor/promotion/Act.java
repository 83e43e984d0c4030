package io.kontor.promotion;

import static io.kontor.promotion.State.APPLIED;
import static io.kontor.promotion.State.APPROVED;
import static io.kontor.promotion.State.CHECKED;
import static io.kontor.promotion.State.DECLINED;
import static io.kontor.promotion.State.DEFERRED;
import static io.kontor.promotion.State.DRAFT;
import static io.kontor.promotion.State.ENDORSED;
import static io.kontor.promotion.State.RETURNED;
import static io.kontor.promotion.State.SCHEDULED;
import static io.kontor.promotion.State.SUBMITTED;
import static io.kontor.promotion.State.TOLD;
import static io.kontor.promotion.State.WITHDRAWN;

import io.kontor.security.PeopleDeed;
import java.util.Set;

/** What can be done with a proposal: from which states, to which, by whom. */
public enum Act {
    SUBMIT(Set.of(DRAFT, RETURNED, DEFERRED), SUBMITTED, PeopleDeed.PROPOSE, false),
    WITHDRAW(
            Set.of(DRAFT, RETURNED, SUBMITTED, ENDORSED, CHECKED, DEFERRED),
            WITHDRAWN,
            PeopleDeed.PROPOSE,
            true),
    ENDORSE(Set.of(SUBMITTED), ENDORSED, PeopleDeed.ENDORSE, false),
    CHECK(Set.of(ENDORSED), CHECKED, PeopleDeed.CHECK, false),
    /** The panel approves; with exceptions a second approver has to follow. */
    APPROVE(Set.of(CHECKED), APPROVED, PeopleDeed.APPROVE, true),
    /** The second approver of exceptions. */
    CONSENT(Set.of(CHECKED), APPROVED, PeopleDeed.ENDORSE, true),
    DEFER(Set.of(CHECKED), DEFERRED, PeopleDeed.APPROVE, true),
    DECLINE(Set.of(CHECKED), DECLINED, PeopleDeed.APPROVE, true),
    APPROVE_PAY(Set.of(APPROVED), SCHEDULED, PeopleDeed.WRITE_PAY, false),
    TELL(Set.of(APPLIED), TOLD, PeopleDeed.PROPOSE, false),
    RETURN_ENDORSING(Set.of(SUBMITTED), RETURNED, PeopleDeed.ENDORSE, true),
    RETURN_CHECKING(Set.of(ENDORSED), RETURNED, PeopleDeed.CHECK, true);

    private final Set<State> from;
    private final State to;
    private final PeopleDeed deed;
    private final boolean reason;

    Act(Set<State> from, State to, PeopleDeed deed, boolean reason) {
        this.from = from;
        this.to = to;
        this.deed = deed;
        this.reason = reason;
    }

    boolean isFrom(State state) {
        return from.contains(state);
    }

    State to() {
        return to;
    }

    PeopleDeed deed() {
        return deed;
    }

    public boolean needsReason() {
        return reason;
    }

    /** Whether the proposer, and nobody else, does it. */
    boolean isProposers() {
        return this == SUBMIT || this == WITHDRAW;
    }

    boolean isPanels() {
        return this == APPROVE || this == CONSENT || this == DEFER || this == DECLINE;
    }
}
