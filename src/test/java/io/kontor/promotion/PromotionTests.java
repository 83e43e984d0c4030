package io.kontor.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.dossier.CareerFile.Entry;
import io.kontor.dossier.DossierEditing;
import io.kontor.dossier.DossierService;
import io.kontor.dossier.Section;
import io.kontor.pay.PayService;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalFailure.Moved;
import io.kontor.promotion.ProposalFailure.NoSuchProposal;
import io.kontor.promotion.ProposalFailure.NotYours;
import io.kontor.promotion.ProposalFailure.Unfit;
import io.kontor.security.Viewer;
import io.kontor.team.Role;
import io.kontor.team.Team;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** From a draft to a decision that took effect, and back, by everybody whose turn it is. */
@OnlyTheServices
class PromotionTests {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired ProposalService proposals;
    @Autowired Deciding deciding;
    @Autowired Applying applying;
    @Autowired Reversing reversing;
    @Autowired PayService pay;
    @Autowired DossierEditing files;
    @Autowired DossierService dossiers;
    @Autowired Team team;
    @Autowired DatabaseClient database;
    @Autowired Company company;

    @BeforeEach
    void found() {
        company.found();
        files.add(
                        Section.LEVELS,
                        company.manager.person(),
                        Map.of("level", "ACCOUNT_MANAGER", "since", TODAY.minusYears(3).toString()),
                        company.hr)
                .block();
    }

    private Proposal draft(LocalDate day) {
        var wish =
                new ProposalService.Wish(
                        Kind.PROMOTION,
                        company.manager.person(),
                        "LEAD",
                        "Lead account manager",
                        day,
                        null,
                        null,
                        "Has led the team for a year");
        return proposals.propose(wish, company.lead).block();
    }

    private Proposal take(Proposal p, Act act, Viewer viewer, String reason) {
        return take(p, act, viewer, reason, null);
    }

    private Proposal take(Proposal p, Act act, Viewer viewer, String reason, String amount) {
        var turn =
                new Rules.Turn(
                        act,
                        now(p).version(),
                        reason,
                        TODAY.plusDays(30),
                        amount == null ? null : new BigDecimal(amount),
                        amount == null ? null : "USD");
        return deciding.take(p.id(), turn, viewer).block();
    }

    private Proposal now(Proposal p) {
        return proposals.one(p.id(), company.hr).block().proposal();
    }

    private Proposal scheduled(LocalDate day) {
        var p = draft(day);
        take(p, Act.SUBMIT, company.lead, "");
        take(p, Act.ENDORSE, company.director, "");
        take(p, Act.CHECK, company.hr, "");
        take(p, Act.APPROVE, company.vp, "Convincing");
        take(p, Act.CONSENT, company.director, "The gates are a formality here");
        take(p, Act.APPROVE_PAY, company.hr, "", "91000");
        return p;
    }

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

        assertThat(applying.applyDue(TODAY).block()).isPositive();

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
        assertThat(proposals.told(company.manager).collectList().block()).hasSize(1);
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
            assertThat(proposals.told(other).collectList().block()).isEmpty();
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
    void whatTookEffectIsTakenBackAsANewDatedRow() {
        company.sql(
                "insert into pay_zone (id, location, zone, from_date) values (gen_random_uuid(), 'T%s', 'T', '2000-01-01')"
                        .formatted(UUID.randomUUID()));
        var p = scheduled(TODAY.minusDays(5));
        applying.applyDue(TODAY).block();
        var back = reversing.reverse(p.id(), TODAY, "It was the wrong person", company.hr).block();
        assertThat(back.state()).isEqualTo(State.CHECKED);
        assertThatThrownBy(() -> take(back, Act.APPROVE, company.hr, "Mine"))
                .isInstanceOf(NotYours.class);
        assertThat(take(back, Act.APPROVE, company.vp, "Agreed").state())
                .isEqualTo(State.SCHEDULED);
        applying.applyDue(TODAY).block();
        assertThat(now(p).state()).isEqualTo(State.REVERSED);
        var levels = dossiers.file(company.manager.person(), company.hr).block().of(Section.LEVELS);
        assertThat(levels)
                .extracting((Entry e) -> e.text("level"))
                .first()
                .isEqualTo("ACCOUNT_MANAGER");
        assertThat(levels).hasSize(3);
    }

    private long count(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }
}
