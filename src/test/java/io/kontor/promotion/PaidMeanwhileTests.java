package io.kontor.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.OnlyTheServices;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.team.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pay that is entered between the beginning of a reversal and its day is never overwritten. */
@OnlyTheServices
class PaidMeanwhileTests extends Track {

    @BeforeEach
    void isPaidBefore() {
        isPaid("60000", "1", TODAY.minusYears(1));
    }

    private Proposal approvedReversal() {
        return approvedReversal(applied(scheduled(TODAY.minusDays(5))));
    }

    private Proposal approvedReversal(Proposal p) {
        var back = reversing.reverse(p.id(), TODAY, "The wrong person", company.hr).block();
        assertThat(take(back, Act.APPROVE, company.vp, "Agreed").state())
                .isEqualTo(State.SCHEDULED);
        return back;
    }

    private void isBeforeThePanelAgain(Proposal back, String act, LocalDate from) {
        var now = applied(back);
        assertThat(now.state()).isEqualTo(State.CHECKED);
        assertThat(now.approver()).as("anybody of the panel may approve").isNull();
        var last = proposals.one(back.id(), company.hr).block().events().getLast();
        assertThat(last.act()).isEqualTo(act);
        assertThat(last.reason()).isEqualTo(from.toString());
        assertThat(last.actor()).isNull();
        assertThat(mia().role()).as("nothing took effect").isEqualTo(Role.LEAD);
    }

    @Test
    void newerPayComesBackToThePanelAndStaysOnceItApprovesAgain() {
        var back = approvedReversal();
        isPaid("95000", "1", TODAY.minusDays(2));

        isBeforeThePanelAgain(back, NotApplied.PAID_SINCE, TODAY.minusDays(2));
        assertThat(payOfMia().amount()).isEqualByComparingTo("95000");
        assertThat(now(back).pay()).isNull();

        take(back, Act.APPROVE, company.vp, "All the same");
        assertThat(applied(back).state()).isEqualTo(State.APPLIED);
        assertThat(mia().role()).isEqualTo(Role.MANAGER);
        assertThat(payOfMia().amount()).isEqualByComparingTo("95000");
    }

    @Test
    void payFromTheDayItselfIsNewerToo() {
        var back = approvedReversal();
        isPaid("95000", "1", TODAY);
        isBeforeThePanelAgain(back, NotApplied.PAID_SINCE, TODAY);
        assertThat(payOfMia().amount()).isEqualByComparingTo("95000");
    }

    @Test
    void payFromLaterOnStandsInNobodysWay() {
        var back = approvedReversal();
        isPaid("99000", "1", TODAY.plusDays(1));
        assertThat(applied(back).state()).isEqualTo(State.APPLIED);
        assertThat(payOfMia().amount()).isEqualByComparingTo("60000");
    }

    @Test
    void payFromBeforeThatWasCorrectedIsWhatComesBack() {
        var back = approvedReversal();
        isPaid("64000", "1", TODAY.minusMonths(2));

        isBeforeThePanelAgain(back, NotApplied.PAID_BEFORE, TODAY.minusMonths(2));
        assertThat(payOfMia().amount()).isEqualByComparingTo("91000");

        take(back, Act.APPROVE, company.vp, "All the same");
        assertThat(applied(back).state()).isEqualTo(State.APPLIED);
        assertThat(payOfMia().amount()).isEqualByComparingTo("64000");
    }

    @Test
    void whoBeganItMayStillGiveItUp() {
        var back = approvedReversal();
        isPaid("95000", "1", TODAY.minusDays(2));
        isBeforeThePanelAgain(back, NotApplied.PAID_SINCE, TODAY.minusDays(2));
        assertThat(take(back, Act.WITHDRAW, company.hr, "It is settled").state())
                .isEqualTo(State.WITHDRAWN);
        assertThat(mia().role()).isEqualTo(Role.LEAD);
    }

    @Test
    void aRaiseTakenBackLeavesNewerPayAndSaysNothingElse() {
        var raise = propose(Kind.RAISE, "ACCOUNT_MANAGER", "", TODAY.minusDays(5));
        applied(scheduled(raise, "70000"));
        var back = approvedReversal(raise);
        isPaid("75000", "1", TODAY.minusDays(1));
        assertThat(applied(back).state()).isEqualTo(State.CHECKED);
        take(back, Act.APPROVE, company.vp, "All the same");
        assertThat(applied(raise).state()).isEqualTo(State.REVERSED);
        assertThat(payOfMia().amount()).isEqualByComparingTo("75000");
        take(back, Act.TELL, company.hr, "As agreed");
        assertThat(decisions.told(company.manager).blockFirst().said())
                .isEqualTo("PAY_REVERSAL.unsaid");
    }
}
