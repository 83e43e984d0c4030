package io.kontor.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.OnlyTheServices;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalFailure.Moved;
import io.kontor.promotion.ProposalFailure.NoSuchProposal;
import io.kontor.promotion.ProposalFailure.NotYours;
import io.kontor.promotion.ProposalFailure.Unfit;
import io.kontor.team.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** From a draft to a decision that took effect, and back, by everybody whose turn it is. */
@OnlyTheServices
class PromotionTests extends Track {

    @Test
    void thePromotionGoesFromTurnToTurnAndTakesEffectOnItsDay() {
        var p = draft(TODAY);
        assertThat(take(p, Act.SUBMIT, company.lead, "").state()).isEqualTo(State.SUBMITTED);
        assertThat(now(p).packet()).contains("openGates");
        assertThat(now(p).exceptions()).contains("QUALIFICATIONS", "EVIDENCE", "POST");
        assertThat(take(p, Act.ENDORSE, company.director, "").state()).isEqualTo(State.ENDORSED);
        assertThat(take(p, Act.CHECK, company.hr, "").state()).isEqualTo(State.CHECKED);
        assertThat(take(p, Act.APPROVE, company.vp, "Convincing").state())
                .as("exceptions need two")
                .isEqualTo(State.CHECKED);
        assertThatThrownBy(() -> take(p, Act.APPROVE, company.vp, "Again"))
                .isInstanceOf(NotYours.class);
        assertThat(take(p, Act.CONSENT, company.director, "Fine").state())
                .isEqualTo(State.APPROVED);
        assertThat(take(p, Act.APPROVE_PAY, company.hr, "", "91000").state())
                .isEqualTo(State.SCHEDULED);

        applying.applyDue(TODAY).block();

        assertThat(now(p).state()).isEqualTo(State.APPLIED);
        var person = team.refresh().block().person(company.manager.person()).orElseThrow();
        assertThat(person.role()).isEqualTo(Role.LEAD);
        assertThat(person.title()).isEqualTo("Lead account manager");
        assertThat(person.reportsTo()).isEqualTo(company.director.person());
        assertThat(dossiers.file(person.id(), company.hr).block().standing().level().key())
                .isEqualTo("LEAD");
        assertThat(pay.own(company.manager).blockFirst().amount()).isEqualByComparingTo("91000");
        assertThat(proposals.one(p.id(), company.hr).block().chores()).hasSize(4);
        assertThat(take(p, Act.TELL, company.hr, "").state()).isEqualTo(State.TOLD);
        assertThat(decisions.told(company.manager).collectList().block()).hasSize(1);
    }

    @Test
    void itIsAppliedOnceHoweverManyLook() {
        var p = scheduled(TODAY.minusDays(3));
        var looks =
                Flux.range(0, 8).flatMap(_ -> applying.applyDue(TODAY), 8).reduce(0L, Long::sum);
        looks.block();
        assertThat(applying.applyDue(TODAY).block()).isZero();
        var applied =
                proposals.one(p.id(), company.hr).block().events().stream()
                        .filter(e -> e.act().equals("APPLY"));
        assertThat(applied).hasSize(1);
        assertThat(
                        count(
                                "select count(*) from standing where level = 'LEAD' and person_id = '%s'"
                                        .formatted(company.manager.person())))
                .isEqualTo(1);
    }

    @Test
    void itWaitsForItsDay() {
        var p = scheduled(TODAY.plusDays(2));
        applying.applyDue(TODAY).block();
        assertThat(now(p).state()).isEqualTo(State.SCHEDULED);
        applying.applyDue(TODAY.plusDays(40)).block();
        assertThat(now(p).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void nobodyActsOutOfTurn() {
        var p = draft(TODAY);
        for (var other : List.of(company.director, company.vp, company.hr)) {
            assertThatThrownBy(() -> take(p, Act.SUBMIT, other, "")).isInstanceOf(NotYours.class);
        }
        take(p, Act.SUBMIT, company.lead, "");
        assertThatThrownBy(() -> take(p, Act.ENDORSE, company.lead, ""))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> take(p, Act.ENDORSE, company.hr, "")).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> take(p, Act.CHECK, company.hr, "")).isInstanceOf(Moved.class);
        take(p, Act.ENDORSE, company.director, "");
        assertThatThrownBy(() -> take(p, Act.APPROVE, company.vp, "Now")).isInstanceOf(Moved.class);
        take(p, Act.CHECK, company.hr, "");
        assertThatThrownBy(() -> take(p, Act.DECLINE, company.vp, " ")).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> take(p, Act.DECLINE, company.director, "No"))
                .isInstanceOf(NotYours.class);
        assertThat(take(p, Act.DEFER, company.vp, "After the review").conditions())
                .contains("review");
        assertThatThrownBy(() -> take(p, Act.SUBMIT, company.lead, ""))
                .as("deferred to a later day")
                .isInstanceOf(Unfit.class);
        assertThat(take(p, Act.WITHDRAW, company.lead, "Later").state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aVersionThatIsNoLongerThereDecidesNothing() {
        var p = draft(TODAY);
        var turn = new Rules.Turn(Act.SUBMIT, 1, "", null, null, null);
        var both =
                Flux.range(0, 2)
                        .flatMap(
                                _ ->
                                        deciding.take(p.id(), turn, company.lead)
                                                .map(_ -> 1)
                                                .onErrorResume(Moved.class, _ -> Mono.just(0)))
                        .reduce(0, Integer::sum)
                        .block();
        assertThat(both).isEqualTo(1);
    }

    @Test
    void theSubjectAndEverybodyBesideFindNothing() {
        var p = draft(TODAY.plusDays(9));
        take(p, Act.SUBMIT, company.lead, "");
        for (var other :
                List.of(
                        company.manager,
                        company.associate,
                        company.assistant,
                        company.otherLead,
                        company.otherManager,
                        company.liaison,
                        company.admin)) {
            assertThatThrownBy(() -> proposals.one(p.id(), other).block())
                    .isInstanceOf(NoSuchProposal.class);
            assertThat(proposals.all(other).collectList().block()).isEmpty();
            assertThat(decisions.told(other).collectList().block()).isEmpty();
        }
        var none = UUID.randomUUID();
        assertThatThrownBy(() -> proposals.one(none, company.manager).block())
                .isInstanceOf(NoSuchProposal.class);
        assertThat(
                        count(
                                "select count(*) from change where to_jsonb(change)::text like '%%%s%%'"
                                        .formatted(p.id())))
                .as("no history tells of it")
                .isZero();
    }

    @Test
    void nobodyProposesThemselvesTheirBossOrTheirPeers() {
        for (var subject :
                List.of(company.lead, company.director, company.otherManager, company.associate)) {
            var wish =
                    new ProposalService.Wish(
                            Kind.PROMOTION,
                            subject.person(),
                            "DIRECTOR",
                            "Director",
                            TODAY,
                            null,
                            null,
                            "Me");
            assertThatThrownBy(() -> proposals.propose(wish, company.lead).block())
                    .isInstanceOf(NoSuchProposal.class);
        }
    }

    @Test
    void whoEndorsesOrChecksSendsItBackAndItComesAgain() {
        var p = draft(TODAY);
        take(p, Act.SUBMIT, company.lead, "");
        assertThatThrownBy(() -> take(p, Act.RETURN_ENDORSING, company.director, " "))
                .isInstanceOf(Unfit.class);
        assertThat(take(p, Act.RETURN_ENDORSING, company.director, "No word of a customer").state())
                .isEqualTo(State.RETURNED);
        take(p, Act.SUBMIT, company.lead, "");
        take(p, Act.ENDORSE, company.director, "");
        assertThat(take(p, Act.RETURN_CHECKING, company.hr, "A review is missing").state())
                .isEqualTo(State.RETURNED);
        assertThat(take(p, Act.SUBMIT, company.lead, "").state()).isEqualTo(State.SUBMITTED);
        assertThat(proposals.one(p.id(), company.lead).block().events())
                .extracting(Case.Event::reason)
                .contains("No word of a customer", "A review is missing");
    }

    @Test
    void whatThePanelDefersWaitsForItsDay() {
        var p = checked();
        var deferred = take(p, Act.DEFER, company.vp, "After the review");
        assertThat(deferred.state()).isEqualTo(State.DEFERRED);
        assertThat(deferred.deferredTo()).isEqualTo(TODAY.plusDays(30));
        assertThat(now(p).conditions()).isEqualTo("After the review");
        assertThatThrownBy(() -> take(p, Act.SUBMIT, company.lead, "")).isInstanceOf(Unfit.class);
        assertThat(Rules.turns(now(p), company.lead)).contains(Act.WITHDRAW);
    }

    @Test
    void whatThePanelDeclinesIsOverAndAnotherMayBegin() {
        var p = checked();
        assertThat(take(p, Act.DECLINE, company.vp, "Not yet").state()).isEqualTo(State.DECLINED);
        assertThat(Rules.turns(now(p), company.lead)).isEmpty();
        assertThatThrownBy(() -> take(p, Act.APPROVE, company.vp, "After all"))
                .isInstanceOf(Moved.class);
        assertThat(decisions.told(company.manager).collectList().block()).isEmpty();
        assertThat(draft(TODAY).state()).isEqualTo(State.DRAFT);
    }

    private Proposal checked() {
        var p = draft(TODAY);
        take(p, Act.SUBMIT, company.lead, "");
        take(p, Act.ENDORSE, company.director, "");
        take(p, Act.CHECK, company.hr, "");
        return p;
    }
}
