package io.kontor.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.AccountService;
import io.kontor.draft.DraftFailure.Moved;
import io.kontor.draft.DraftFailure.NoSuchDraft;
import io.kontor.draft.DraftFailure.NotYours;
import io.kontor.draft.DraftFailure.Unfit;
import io.kontor.organisation.RollUps;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A reorganisation is thought through where nobody sees it, and then happens exactly once. */
@OnlyTheServices
class DraftTests {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired DraftService drafts;
    @Autowired DraftEditing editing;
    @Autowired Scheduling scheduling;
    @Autowired Enacting enacting;
    @Autowired RollUps rollUps;
    @Autowired AccountService accounts;
    @Autowired Team team;
    @Autowired Undo undo;
    @Autowired Company company;
    @Autowired DatabaseClient database;

    private UUID draft;
    private UUID account;

    @BeforeEach
    void found() {
        company.found();
        account = company.account("Acme", company.manager).id();
        await().until(() -> drawn(seat(company.assistant)));
        draft = Objects.requireNonNull(editing.begin("Two teams", company.director).block());
    }

    @Test
    void aDraftMovesNobodyAndNobodyElseKnowsOfIt() {
        move(company.manager, company.otherLead).block();
        for (var viewer : company.everybody()) {
            if (!viewer.equals(company.director)) {
                assertThat(drafts.all(viewer).collectList().block()).isEmpty();
                StepVerifier.create(drafts.impact(draft, viewer)).verifyError(NoSuchDraft.class);
                StepVerifier.create(editing.comment(draft, "Hm", viewer))
                        .verifyError(NoSuchDraft.class);
            }
        }
        assertThat(boss(company.manager)).isEqualTo(company.lead.person());
        assertThat(sees(company.lead)).isTrue();
        assertThat(sees(company.otherLead)).isFalse();
    }

    @Test
    void theImpactSaysWhoGainsAndLosesWhat() {
        move(company.manager, company.otherLead).block();
        var impact = impact(company.director);
        assertThat(reach(impact, company.lead)).isEqualTo(new Impact.Reach(lead(), 0, 1));
        assertThat(reach(impact, company.otherLead))
                .isEqualTo(new Impact.Reach(company.otherLead.person(), 1, 0));
        assertThat(impact.reaches()).hasSize(2);
        var side =
                impact.sides().stream()
                        .filter(s -> s.seat().id().equals(seat(company.lead)))
                        .findFirst()
                        .orElseThrow();
        assertThat(side.before().accounts()).isEqualTo(1);
        assertThat(side.after().accounts()).isZero();
        assertThat(impact.accounts()).isZero();
    }

    @Test
    void aBookHandedOnCountsForBothAndIsHandedOnOnceAYearAgain() {
        company.sql(
                "update account set owner_id = '%s' where id = '%s'"
                        .formatted(company.associate.person(), account));
        editing.move(
                        draft,
                        Move.Kind.BOOK,
                        company.associate.person(),
                        company.otherManager.person(),
                        List.of(),
                        company.director)
                .block();
        var impact = impact(company.director);
        assertThat(impact.accounts()).isEqualTo(1);
        assertThat(impact.again()).isEqualTo(1);
        assertThat(reach(impact, company.otherManager).gains()).isEqualTo(1);
        assertThat(reach(impact, company.associate).loses()).isEqualTo(1);
    }

    @Test
    void approvedForTodayItIsDoneInOneStepAndUndoneAsOne() {
        move(company.manager, company.otherLead).block();
        editing.move(
                        draft,
                        Move.Kind.BOOK,
                        company.manager.person(),
                        company.otherManager.person(),
                        List.of(account),
                        company.director)
                .block();
        editing.share(draft, company.vp.person(), company.director).block();
        approve(company.vp, TODAY).block();
        team.refresh().block();
        var applied = one(company.director);
        assertThat(applied.state()).isEqualTo(Draft.State.APPLIED);
        assertThat(boss(company.manager)).isEqualTo(company.otherLead.person());
        assertThat(owner()).isEqualTo(company.otherManager.person());
        var undone = undo.undo(Objects.requireNonNull(applied.step()), company.vp).block();
        assertThat(Objects.requireNonNull(undone).fieldsRefused()).isZero();
        team.refresh().block();
        assertThat(boss(company.manager)).isEqualTo(company.lead.person());
        assertThat(owner()).isEqualTo(company.manager.person());
        assertThat(one(company.director).isUndone()).isTrue();
        enacting.upTo(TODAY).block();
        team.refresh().block();
        assertThat(boss(company.manager)).isEqualTo(company.lead.person());
    }

    @Test
    void itHappensOnItsDayAndOnceHoweverManyNodesLook() {
        move(company.manager, company.otherLead).block();
        editing.share(draft, company.vp.person(), company.director).block();
        approve(company.vp, TODAY.plusDays(3)).block();
        enacting.upTo(TODAY.plusDays(2)).block();
        assertThat(one(company.director).state()).isEqualTo(Draft.State.SCHEDULED);
        Mono.when(Stream.generate(() -> enacting.upTo(TODAY.plusDays(3))).limit(4).toList())
                .block();
        assertThat(one(company.director).state()).isEqualTo(Draft.State.APPLIED);
        var steps =
                database.sql(
                                "select count(distinct step) as n from change where entity = 'reporting_line' and record in (select id from reporting_line where position_id = :seat and since > current_date)")
                        .bind("seat", seat(company.manager))
                        .map(row -> row.get("n", Long.class))
                        .one()
                        .block();
        assertThat(steps).isEqualTo(1);
        assertThat(boss(company.manager)).isEqualTo(company.lead.person());
    }

    @Test
    void whatBecameImpossibleMeanwhileIsOpenAgainAndSaysWhy() {
        move(company.lead, company.otherLead).block();
        editing.share(draft, company.vp.person(), company.director).block();
        approve(company.vp, TODAY.plusDays(3)).block();
        company.sql(
                "update reporting_line set superior_id = '%s' where position_id = '%s'"
                        .formatted(seat(company.associate), seat(company.otherLead)));
        enacting.upTo(TODAY.plusDays(3)).block();
        var reopened = one(company.director);
        assertThat(reopened.state()).isEqualTo(Draft.State.OPEN);
        assertThat(reopened.trouble()).isEqualTo("CIRCLE");
        assertThat(boss(company.lead)).isEqualTo(company.director.person());
    }

    @Test
    void approvedIsOnlyWhatWasSeen() {
        move(company.manager, company.otherLead).block();
        editing.share(draft, company.vp.person(), company.director).block();
        int seen = one(company.vp).version();
        move(company.otherManager, company.lead).block();
        StepVerifier.create(scheduling.schedule(draft, seen, TODAY, company.vp))
                .verifyError(Moved.class);
        StepVerifier.create(approve(company.director, TODAY)).verifyError(NotYours.class);
        StepVerifier.create(approve(company.vp, TODAY.minusDays(1))).verifyError(Unfit.class);
        approve(company.vp, TODAY.plusDays(9)).block();
        StepVerifier.create(move(company.associate, company.lead)).verifyError(Moved.class);
        scheduling.recall(draft, company.vp).block();
        move(company.associate, company.lead).block();
    }

    @Test
    void eachMovesWhatIsTheirsToMoveAndNeverThemselves() {
        StepVerifier.create(editing.begin("Mine", company.manager)).verifyError(NotYours.class);
        StepVerifier.create(move(company.director, company.lead)).verifyError(NotYours.class);
        StepVerifier.create(move(company.lead, company.manager)).verifyError(Unfit.class);
        var own = Objects.requireNonNull(editing.begin("Own", company.lead).block());
        StepVerifier.create(move(own, company.associate, company.lead, company.lead))
                .verifyError(NotYours.class);
        StepVerifier.create(move(own, company.manager, company.otherLead, company.lead))
                .verifyError(NotYours.class);
        StepVerifier.create(editing.share(own, company.manager.person(), company.lead))
                .verifyError(Unfit.class);
        StepVerifier.create(editing.takeBack(draft, UUID.randomUUID(), company.director))
                .verifyError(Moved.class);
        StepVerifier.create(editing.discard(draft, company.director)).verifyComplete();
        assertThat(drafts.all(company.director).collectList().block()).isEmpty();
    }

    @Test
    void aPersonMovesToAVacantPositionAndTakesTheirAccountsAlong() {
        var vacant = seat(company.otherManager);
        company.sql(
                "update tenure set until = current_date + 1 where person_id = '%s'"
                        .formatted(company.otherManager.person()));
        team.refresh().block();
        editing.move(
                        draft,
                        Move.Kind.PERSON,
                        company.manager.person(),
                        vacant,
                        List.of(),
                        company.director)
                .block();
        var impact = impact(company.director);
        assertThat(impact.placeless()).containsExactly(company.otherManager.person());
        assertThat(reach(impact, company.otherLead).gains()).isEqualTo(1);
        editing.share(draft, company.vp.person(), company.director).block();
        approve(company.vp, TODAY.plusDays(1)).block();
        enacting.upTo(TODAY.plusDays(1)).block();
        assertThat(one(company.vp).state()).isEqualTo(Draft.State.APPLIED);
    }

    @Test
    void nobodyIsHandedAnythingWhoHasLeftByThen() {
        drafts(Move.Kind.BOOK, company.manager.person(), company.otherManager.person());
        drafts.one(draft, company.director).block();
        editing.share(draft, company.vp.person(), company.director).block();
        approve(company.vp, TODAY.plusDays(3)).block();
        company.sql(
                "update person set left_on = current_date + 2 where id = '%s'"
                        .formatted(company.otherManager.person()));
        team.refresh().block();
        enacting.upTo(TODAY.plusDays(3)).block();
        assertThat(one(company.director).trouble()).isEqualTo("NOT_ALLOWED");
        assertThat(owner()).isEqualTo(company.manager.person());
    }

    @Test
    void aReaderIsNotToldWhatTheyWouldComeToSee() {
        move(company.manager, company.otherLead).block();
        editing.share(draft, company.otherLead.person(), company.director).block();
        impact(company.director);
        var told = Objects.requireNonNull(drafts.impact(draft, company.otherLead).block());
        assertThat(told.sides()).isEmpty();
        assertThat(told.after().sum(seat(company.otherLead), company.otherLead)).isEmpty();
        assertThat(told.before().sum(seat(company.otherLead), company.otherLead)).isPresent();
        company.sql(
                "update position set title = 'manager' where id = '%s'"
                        .formatted(seat(company.otherLead)));
        team.refresh().block();
        var now = Viewer.of(team.now().person(company.otherLead.person()).orElseThrow());
        StepVerifier.create(drafts.one(draft, now)).verifyError(NoSuchDraft.class);
    }

    @Test
    void twoChangePlacesAndAPartOfABookGoesOnce() {
        drafts(Move.Kind.PERSON, company.manager.person(), seat(company.otherManager));
        drafts(Move.Kind.PERSON, company.otherManager.person(), seat(company.manager));
        assertThat(impact(company.director).placeless()).isEmpty();
        var some = List.of(account);
        editing.move(
                        draft,
                        Move.Kind.BOOK,
                        company.manager.person(),
                        company.associate.person(),
                        some,
                        company.director)
                .block();
        StepVerifier.create(
                        editing.move(
                                draft,
                                Move.Kind.BOOK,
                                company.manager.person(),
                                company.assistant.person(),
                                some,
                                company.director))
                .verifyError(Unfit.class);
        editing.share(draft, company.vp.person(), company.director).block();
        approve(company.vp, TODAY).block();
        assertThat(one(company.vp).state()).isEqualTo(Draft.State.APPLIED);
        assertThat(owner()).isEqualTo(company.associate.person());
    }

    private void drafts(Move.Kind kind, UUID subject, UUID target) {
        editing.move(draft, kind, subject, target, List.of(), company.director).block();
    }

    private boolean drawn(UUID seat) {
        return Objects.requireNonNull(rollUps.now().block()).tree().seat(seat).isPresent();
    }

    private Mono<Void> approve(Viewer viewer, LocalDate on) {
        var version = one(company.director).version();
        return editing.share(draft, viewer.person(), company.director)
                .onErrorComplete()
                .then(scheduling.schedule(draft, version, on, viewer));
    }

    private Mono<Move> move(Viewer who, Viewer to) {
        return move(draft, who, to, company.director);
    }

    private Mono<Move> move(UUID in, Viewer who, Viewer to, Viewer by) {
        return editing.move(in, Move.Kind.POSITION, seat(who), seat(to), List.of(), by);
    }

    private Draft one(Viewer viewer) {
        return Objects.requireNonNull(drafts.one(draft, viewer).block());
    }

    /** Once the figures know the one account that there is. */
    private Impact impact(Viewer viewer) {
        var seat = seat(company.director);
        await().until(
                        () ->
                                Objects.requireNonNull(rollUps.now().block()).sum(seat).accounts()
                                        == 1);
        return Objects.requireNonNull(drafts.impact(draft, viewer).block());
    }

    private static Impact.Reach reach(Impact impact, Viewer viewer) {
        return impact.reaches().stream()
                .filter(r -> r.person().equals(viewer.person()))
                .findFirst()
                .orElseThrow();
    }

    private UUID lead() {
        return company.lead.person();
    }

    private UUID seat(Viewer viewer) {
        return Objects.requireNonNull(team.now().person(viewer.person()).orElseThrow().position());
    }

    private UUID boss(Viewer viewer) {
        return team.now().person(viewer.person()).orElseThrow().reportsTo();
    }

    private UUID owner() {
        return Objects.requireNonNull(accounts.account(account, company.vp).block()).owner();
    }

    private boolean sees(Viewer viewer) {
        return Boolean.TRUE.equals(
                accounts.account(account, viewer).hasElement().onErrorReturn(false).block());
    }
}
