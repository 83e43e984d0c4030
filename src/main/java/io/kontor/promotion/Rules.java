package io.kontor.promotion;

import io.kontor.promotion.ProposalFailure.Moved;
import io.kontor.promotion.ProposalFailure.NotYours;
import io.kontor.promotion.ProposalFailure.Unfit;
import io.kontor.security.PeopleAccess;
import io.kontor.security.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may take the next turn, and where it leads: rights aside, which the vault checks. */
public final class Rules {

    private Rules() {}

    /**
     * What somebody does.
     *
     * @param version the version they saw
     * @param amount a year; for the approval of pay
     */
    public record Turn(
            Act act,
            int version,
            String reason,
            @Nullable LocalDate day,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}

    /** The turns that this person could take now, as far as roles tell: the vault decides. */
    public static List<Act> turns(Proposal now, Viewer viewer) {
        return Arrays.stream(Act.values()).filter(act -> isTurn(now, act, viewer)).toList();
    }

    private static boolean isTurn(Proposal now, Act act, Viewer viewer) {
        try {
            check(
                    now,
                    new Turn(act, now.version(), "-", LocalDate.MAX, null, null),
                    viewer,
                    LocalDate.MAX);
            return TurnRights.isProposersAnyway(now, act, viewer)
                    || TurnRights.deeds(now, act, viewer).stream()
                            .anyMatch(deed -> PeopleAccess.may(viewer.role(), deed));
        } catch (ProposalFailure notNow) {
            return false;
        }
    }

    static boolean isReversal(Proposal now) {
        return now.kind() == Proposal.Kind.REVERSAL;
    }

    /** Refuses a turn that is not this person's or not of this moment. */
    static void check(Proposal now, Turn turn, Viewer viewer, LocalDate today) {
        if (turn.version() != now.version() || !turn.act().isFrom(now.state())) {
            throw new Moved();
        }
        boolean proposed = viewer.person().equals(now.proposer());
        if (turn.act().isProposers() != proposed && turn.act() != Act.TELL) {
            throw new NotYours();
        }
        if (turn.act().needsReason() && turn.reason().isBlank()) {
            throw new Unfit("a reason is needed");
        }
        if (turn.act().isPanels()) {
            panel(now, turn, viewer.person());
        }
        var deferred = now.deferredTo();
        if (turn.act() == Act.SUBMIT && deferred != null && today.isBefore(deferred)) {
            throw new Unfit("it is deferred to a later day");
        }
    }

    private static void panel(Proposal now, Turn turn, UUID viewer) {
        if (viewer.equals(now.approver()) || turn.act() == Act.APPROVE && now.approver() != null) {
            throw new NotYours();
        }
        if (turn.act() == Act.CONSENT && now.approver() == null) {
            throw new Moved();
        }
        if (turn.act() == Act.DEFER && turn.day() == null) {
            throw new Unfit("a day is needed until which it is deferred");
        }
    }

    /** The proposal after the turn; submitting and the approval of pay add to it. */
    static Proposal next(Proposal now, Turn turn, Viewer viewer) {
        return switch (turn.act()) {
            case APPROVE ->
                    now.approvedBy(
                            viewer.person(),
                            now.exceptions().isEmpty() ? approved(now) : State.CHECKED);
            case CONSENT -> now.to(approved(now));
            case DEFER -> now.deferredTo(day(turn), turn.reason());
            default -> now.to(turn.act().to());
        };
    }

    // A reversal gives back the pay there was: there is none to approve.
    private static State approved(Proposal now) {
        return isReversal(now) ? State.SCHEDULED : State.APPROVED;
    }

    private static LocalDate day(Turn turn) {
        if (turn.day() == null) {
            throw new Unfit("a day is needed");
        }
        return turn.day();
    }

    /** The proposal with the pay that is approved, for the share of full time somebody works. */
    static Proposal paid(Proposal now, Turn turn, BigDecimal fullTime) {
        var offer = offer(now, turn, fullTime);
        if (offer == null || offer.amount().signum() <= 0) {
            throw new Unfit("an amount and its currency are needed");
        }
        return now.paying(offer);
    }

    // Without an amount it is what was offered, in its own currency, for the share worked now.
    private static @Nullable Offer offer(Proposal now, Turn turn, BigDecimal fullTime) {
        var offered = now.pay();
        if (turn.amount() == null) {
            return offered == null ? null : offered.at(fullTime);
        }
        var currency = turn.currency() == null ? now.currency() : turn.currency();
        return Offer.of(turn.amount(), currency, fullTime);
    }
}
