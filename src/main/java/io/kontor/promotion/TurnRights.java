package io.kontor.promotion;

import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import io.kontor.team.Role;
import java.util.List;

/** What somebody has to be allowed to do to the subject for a turn. */
public final class TurnRights {

    private TurnRights() {}

    /** The proposer ends it and tells it also where the move put the subject under others. */
    static boolean isProposersAnyway(Proposal now, Act act, Viewer viewer) {
        return viewer.person().equals(now.proposer()) && (act == Act.WITHDRAW || act == Act.TELL);
    }

    /** What one has to be allowed to do to the subject, any one of these. */
    static List<PeopleDeed> deeds(Proposal now, Act act, Viewer viewer) {
        return switch (act) {
            case TELL -> List.of(PeopleDeed.PROPOSE, PeopleDeed.CHECK);
            case CONSENT ->
                    List.of(viewer.role() == Role.HR ? PeopleDeed.CHECK : PeopleDeed.ENDORSE);
            case SUBMIT -> List.of(Rules.isReversal(now) ? PeopleDeed.CHECK : PeopleDeed.PROPOSE);
            default -> List.of(act.deed());
        };
    }

    /** Whether this person could begin to take it back, as far as roles tell. */
    public static boolean mayReverse(Proposal now, Viewer viewer) {
        return PeopleAccess.may(viewer.role(), PeopleDeed.CHECK)
                && (now.state() == State.APPLIED || now.state() == State.TOLD)
                && !Rules.isReversal(now)
                && now.fromLevel() != null;
    }
}
