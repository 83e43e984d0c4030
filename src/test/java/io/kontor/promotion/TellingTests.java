package io.kontor.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.OnlyTheServices;
import io.kontor.pay.Vault;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalFailure.NoSuchProposal;
import io.kontor.promotion.ProposalFailure.NotYours;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The person learns of a decision when told, what may be told and no more. */
@OnlyTheServices
class TellingTests extends Track {

    @Autowired Papers papers;
    @Autowired Vault vault;

    @Test
    void whoIsToldReadsTheDecisionAndBeforeThatNothing() {
        var p = applied(scheduled(TODAY));
        assertThat(decisions.told(company.manager).collectList().block()).isEmpty();
        assertThatThrownBy(() -> papers.letter(p.id(), Locale.UK, company.manager).block())
                .isInstanceOf(NoSuchProposal.class);

        take(p, Act.TELL, company.hr, "Your team asked for you");

        var told = decisions.told(company.manager).single().block();
        assertThat(told.kind()).isEqualTo(Kind.PROMOTION);
        assertThat(told.level()).isEqualTo("LEAD");
        assertThat(told.title()).isEqualTo("Lead account manager");
        assertThat(told.since()).isEqualTo(TODAY);
        assertThat(told.pay().amount()).isEqualByComparingTo("91000");
        assertThat(told.toldBy()).isEqualTo("Hedda");
        assertThat(told.reason()).isEqualTo("Your team asked for you");
        assertThat(told.toString())
                .as("the words for those who decide are not for the person")
                .doesNotContain("Has led the team");
        assertThat(papers.letter(p.id(), Locale.UK, company.manager).block()).isNotEmpty();
        assertThatThrownBy(() -> proposals.one(p.id(), company.manager).block())
                .isInstanceOf(NoSuchProposal.class);
        for (var other : List.of(company.associate, company.otherManager, company.lead)) {
            assertThat(decisions.told(other).collectList().block()).isEmpty();
        }
    }

    @Test
    void aLookAtOnesOwnNewPayIsNotedToo() {
        var p = applied(scheduled(TODAY));
        take(p, Act.TELL, company.hr, "");
        decisions.told(company.manager).collectList().block();
        assertThat(looks()).isEqualTo(1);
    }

    private long looks() {
        var looks =
                database.sql(
                                "select count(*) as n from pay_look where purpose = 'own decision' and viewer = '%s' and person_id = viewer"
                                        .formatted(company.manager.person()))
                        .map(row -> row.get("n", Long.class))
                        .one();
        return vault.as(company.hr, looks).block();
    }

    @Test
    void whetherThereIsAnythingNewIsNoLookAtPay() {
        assertThat(decisions.marks(company.manager).collectList().block()).isEmpty();
        var p = applied(scheduled(TODAY));
        take(p, Act.TELL, company.hr, "");
        var marks = decisions.marks(company.manager).collectList().block();
        assertThat(looks()).isZero();
        var told = decisions.told(company.manager).collectList().block();
        assertThat(told.stream().map(Decision::mark)).isEqualTo(marks);
        assertThat(looks()).isEqualTo(1);
    }

    @Test
    void thatItWasTakenBackIsReadOnceToldAndNotBefore() {
        var p = applied(scheduled(TODAY.minusDays(2)));
        take(p, Act.TELL, company.hr, "");
        var back = reversing.reverse(p.id(), TODAY, "A mistake", company.hr).block();
        take(back, Act.APPROVE, company.vp, "Agreed");
        assertThat(applied(p).state()).isEqualTo(State.REVERSED);
        assertThat(decisions.told(company.manager).single().block().takenBack()).isFalse();
        var before = decisions.marks(company.manager).collectList().block();
        take(back, Act.TELL, company.hr, "We were wrong");
        assertThat(decisions.told(company.manager).collectList().block())
                .extracting(Decision::takenBack)
                .containsExactly(false, true);
        assertThat(decisions.marks(company.manager).collectList().block()).isNotEqualTo(before);
    }

    @Test
    void theReasonForPayGoesWithThePay() {
        var p = approved(draft(TODAY));
        take(p, Act.APPROVE_PAY, company.hr, "91000 is what the market pays", "91000");
        assertThat(reasonForPay(p, company.hr)).contains("91000");
        for (var other : List.of(company.lead)) {
            assertThat(proposals.one(p.id(), other).block().proposal().pay()).isNull();
            assertThat(reasonForPay(p, other)).isEmpty();
        }
    }

    private String reasonForPay(Proposal p, io.kontor.security.Viewer viewer) {
        return proposals.one(p.id(), viewer).block().events().stream()
                .filter(e -> e.act().equals("APPROVE_PAY"))
                .map(Case.Event::reason)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoProposedTellsItAlsoWhereTheMovePutThePersonUnderSomebodyElse() {
        var p = applied(scheduled(TODAY));
        assertThat(mia().reportsTo()).isEqualTo(company.director.person());
        for (var may : List.of(company.lead, company.director, company.hr)) {
            assertThat(Rules.turns(p, may)).containsExactly(Act.TELL);
        }
        for (var other : List.of(company.vp, company.manager, company.liaison, company.admin)) {
            assertThat(Rules.turns(p, other)).isEmpty();
        }
        assertThatThrownBy(() -> take(p, Act.TELL, company.vp, "")).isInstanceOf(NotYours.class);
        assertThat(take(p, Act.TELL, company.lead, "Well done").state()).isEqualTo(State.TOLD);
        assertThat(decisions.told(company.manager).single().block().toldBy()).isEqualTo("Lea");
    }

    @Test
    void whoReachesThePersonNowTellsItToo() {
        var p = applied(scheduled(TODAY));
        assertThat(take(p, Act.TELL, company.director, "").state()).isEqualTo(State.TOLD);
    }

    @Test
    void whatIsTakenBackBeforeAnybodyWasToldStaysUntold() {
        var p = applied(scheduled(TODAY.minusDays(2)));
        var back = reversing.reverse(p.id(), TODAY, "A mistake", company.hr).block();
        take(back, Act.APPROVE, company.vp, "Agreed");
        assertThat(applied(p).state()).isEqualTo(State.REVERSED);
        assertThat(decisions.told(company.manager).collectList().block()).isEmpty();
    }
}
