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
        var looks =
                database.sql(
                                "select count(*) as n from pay_look where purpose = 'own decision' and viewer = '%s' and person_id = viewer"
                                        .formatted(company.manager.person()))
                        .map(row -> row.get("n", Long.class))
                        .one();
        assertThat(vault.as(company.hr, looks).block()).isEqualTo(1);
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
