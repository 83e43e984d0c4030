package io.kontor.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.OnlyTheServices;
import io.kontor.dossier.CareerFile.Entry;
import io.kontor.dossier.Section;
import io.kontor.pay.Vault;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalFailure.AlreadyOpen;
import io.kontor.promotion.ProposalFailure.NotYours;
import io.kontor.promotion.ProposalFailure.Overtaken;
import io.kontor.promotion.ProposalFailure.Unfit;
import io.kontor.team.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What took effect is taken back as a new dated decision, which restores what there was. */
@OnlyTheServices
class ReversalTests extends Track {

    @Autowired Vault vault;

    private Proposal promoted() {
        return applied(scheduled(TODAY.minusDays(5)));
    }

    private Proposal reversal(Proposal p) {
        return reversal(p, TODAY);
    }

    private Proposal reversal(Proposal p, LocalDate day) {
        return reversing.reverse(p.id(), day, "It was the wrong person", company.hr).block();
    }

    private Proposal takenBack(Proposal p) {
        var back = reversal(p);
        assertThat(back.state()).isEqualTo(State.CHECKED);
        assertThatThrownBy(() -> take(back, Act.APPROVE, company.hr, "Mine"))
                .isInstanceOf(NotYours.class);
        assertThat(take(back, Act.APPROVE, company.vp, "Agreed").state())
                .isEqualTo(State.SCHEDULED);
        assertThat(applied(p).state()).isEqualTo(State.REVERSED);
        return back;
    }

    private UUID position() {
        return mia().position();
    }

    @Test
    void levelTitlePayAndTheVacantPositionAreAsTheyWere() {
        isPaid("60000", "1", TODAY.minusYears(1));
        company.sql(
                "update person set title = 'Manager of the north' where id = '%s'"
                        .formatted(company.manager.person()));
        var position = position();
        var p = promoted();
        assertThat(position()).isNotEqualTo(position);
        assertThat(payOfMia().amount()).isEqualByComparingTo("91000");

        takenBack(p);

        var levels = dossiers.file(company.manager.person(), company.hr).block().of(Section.LEVELS);
        assertThat(levels)
                .extracting((Entry e) -> e.text("level"))
                .containsExactly("ACCOUNT_MANAGER", "LEAD", "ACCOUNT_MANAGER");
        assertThat(mia().role()).isEqualTo(Role.MANAGER);
        assertThat(mia().title()).isEqualTo("Manager of the north");
        assertThat(mia().reportsTo()).isEqualTo(company.lead.person());
        assertThat(position()).isEqualTo(position);
        assertThat(payOfMia().amount()).isEqualByComparingTo("60000");
    }

    @Test
    void timeInTheLevelGoesOnAsIfTheDecisionHadNotBeen() {
        var since = TODAY.minusYears(3);
        for (var day : new int[] {5, 0}) {
            found();
            var p = applied(scheduled(TODAY.minusDays(day)));
            assertThat(standingOfMia().since()).isEqualTo(TODAY.minusDays(day));
            takenBack(p);
            assertThat(standingOfMia().since()).isEqualTo(since);
        }
    }

    private io.kontor.dossier.CareerFile.Standing standingOfMia() {
        return dossiers.file(company.manager.person(), company.hr).block().standing();
    }

    @Test
    void wherePositionWasFilledMeanwhileOneLikeItIsOpenedUnderTheSameSuperior() {
        var position = position();
        var p = promoted();
        company.sql(
                "insert into tenure (id, position_id, person_id, since) values (gen_random_uuid(), '%s', '%s', current_date)"
                        .formatted(position, company.otherManager.person()));
        takenBack(p);
        assertThat(position()).isNotEqualTo(position);
        assertThat(mia().reportsTo()).isEqualTo(company.lead.person());
        assertThat(mia().role()).isEqualTo(Role.MANAGER);
    }

    @Test
    void theEarlierPayComesBackAlsoWhereTheDecisionSaidNone() {
        isPaid("60000", "1", TODAY.minusYears(1));
        var p = promoted();
        var without =
                database.sql(
                                "update proposal set amount = null, currency = null where id = '%s'"
                                        .formatted(p.id()))
                        .then();
        vault.as(company.hr, without).block();
        takenBack(p);
        assertThat(payOfMia().amount()).isEqualByComparingTo("60000");
    }

    @Test
    void aRaiseTakenBackChangesPayAndNothingElse() {
        isPaid("60000", "0.5", TODAY.minusYears(1));
        var position = position();
        var raise = propose(Kind.RAISE, "ACCOUNT_MANAGER", "", TODAY.minusDays(5));
        applied(scheduled(raise, "70000"));
        assertThat(payOfMia().amount()).isEqualByComparingTo("70000");
        takenBack(raise);
        assertThat(payOfMia().amount()).isEqualByComparingTo("60000");
        assertThat(payOfMia().fullTime()).isEqualByComparingTo("0.5");
        assertThat(position()).isEqualTo(position);
        assertThat(dossiers.file(company.manager.person(), company.hr).block().of(Section.LEVELS))
                .as("time in level goes on")
                .hasSize(1);
    }

    @Test
    void payThatWasEnteredSinceIsNotUndoneUnasked() {
        isPaid("60000", "1", TODAY.minusYears(1));
        var p = promoted();
        isPaid("95000", "1", TODAY.minusDays(2));
        assertThatThrownBy(() -> reversal(p))
                .isInstanceOfSatisfying(Overtaken.class, o -> assertThat(o.isByPay()).isTrue());
        assertThatThrownBy(() -> reversing.knowsEarlierPay(p.id(), TODAY, company.hr).block())
                .isInstanceOf(Overtaken.class);
        assertThat(reversal(p, TODAY.minusDays(3)).amount()).isEqualByComparingTo("60000");
    }

    @Test
    void whoReversesLearnsBeforehandWhetherPayComesBack() {
        var p = promoted();
        assertThat(reversing.knowsEarlierPay(p.id(), TODAY, company.hr).block()).isFalse();
        assertThatThrownBy(() -> reversing.knowsEarlierPay(p.id(), TODAY, company.lead).block())
                .isInstanceOf(NotYours.class);
        isPaid("60000", "1", TODAY.minusYears(1));
        assertThat(reversing.knowsEarlierPay(p.id(), TODAY, company.hr).block()).isTrue();
    }

    @Test
    void oneAtATimeAndAnotherOnceItCameToNothing() {
        var p = promoted();
        var first = reversal(p);
        assertThatThrownBy(() -> reversal(p)).isInstanceOf(AlreadyOpen.class);
        take(first, Act.DECLINE, company.vp, "It was right");
        var second = reversal(p);
        assertThat(take(second, Act.WITHDRAW, company.hr, "They are right").state())
                .isEqualTo(State.WITHDRAWN);
        var third = reversal(p);
        assertThat(take(third, Act.DEFER, company.vp, "After the audit").state())
                .isEqualTo(State.DEFERRED);
        assertThatThrownBy(() -> take(third, Act.WITHDRAW, company.director, "No"))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void anOpenProposalComesFirst() {
        var p = promoted();
        var wish =
                new ProposalService.Wish(
                        Kind.RAISE,
                        company.manager.person(),
                        "LEAD",
                        "",
                        TODAY,
                        null,
                        null,
                        "Market");
        proposals.propose(wish, company.director).block();
        assertThatThrownBy(() -> reversal(p)).isInstanceOf(AlreadyOpen.class);
        assertThatThrownBy(() -> proposals.propose(wish, company.director).block())
                .isInstanceOf(AlreadyOpen.class);
    }

    @Test
    void nothingIsTakenBackBeforeItsDayOrOutOfOrder() {
        var raise = propose(Kind.RAISE, "ACCOUNT_MANAGER", "", TODAY.minusDays(9));
        applied(scheduled(raise, "70000"));
        var p = promoted();
        assertThatThrownBy(() -> reversal(p, TODAY.minusDays(6))).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> reversal(raise)).isInstanceOf(Overtaken.class);
        takenBack(p);
        assertThat(reversal(raise).state()).isEqualTo(State.CHECKED);
    }

    @Test
    void onlyHrTakesBackAndOnlyWhatStands() {
        var p = promoted();
        for (var other : java.util.List.of(company.lead, company.director, company.vp)) {
            assertThat(TurnRights.mayReverse(p, other)).isFalse();
            assertThatThrownBy(() -> reversing.reverse(p.id(), TODAY, "No", other).block())
                    .isInstanceOf(NotYours.class);
        }
        assertThat(TurnRights.mayReverse(p, company.hr)).isTrue();
        var back = takenBack(p);
        assertThat(TurnRights.mayReverse(now(p), company.hr)).isFalse();
        assertThatThrownBy(() -> reversal(back)).isInstanceOf(Unfit.class);
    }
}
