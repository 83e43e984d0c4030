package io.kontor.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.Account;
import io.kontor.account.AccountService;
import io.kontor.account.NotAllowed;
import io.kontor.organisation.RefusedMove.Why;
import io.kontor.security.ApiScope;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import io.kontor.token.TokenService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A book changes hands whole or in part, as it was previewed, and a leaver is out at once. */
@OnlyTheServices
class HandoverTests {

    @Autowired Handovers handovers;
    @Autowired OrganisationService organisation;
    @Autowired AccountService accounts;
    @Autowired TokenService tokens;
    @Autowired Team team;
    @Autowired Company company;
    @Autowired DatabaseClient database;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void thePreviewSaysWhatGoesAlongAndHowBusyBothSidesAreThen() {
        var acme = company.account("Acme", company.manager);
        company.account("Beta", company.manager);
        company.account("Gamma", company.otherManager);
        concern(acme, company.manager, "open");
        concern(acme, company.manager, "resolved");
        concern(acme, company.lead, "open");
        var whole = preview(List.of());
        var part = preview(List.of(acme.id()));
        assertThat(whole.accounts()).isEqualTo(2);
        assertThat(part.accounts()).isOne();
        assertThat(part.concerns()).isOne();
        assertThat(part.tasks()).isZero();
        assertThat(whole.demand()).isPositive();
        assertThat(whole.giver().before()).isEqualByComparingTo(whole.demand());
        assertThat(whole.giver().after()).isZero();
        assertThat(whole.taker().after())
                .isEqualByComparingTo(whole.taker().before().add(whole.demand()));
        assertThat(part.giver().after())
                .isEqualByComparingTo(whole.demand().subtract(part.demand()));
        assertThat(whole.taker().loadAfter()).isGreaterThan(whole.taker().loadBefore());
        assertThat(owner(acme)).isEqualTo(company.manager.person());
        assertThat(handovers.accounts(company.manager.person(), company.vp).collectList().block())
                .extracting(Bundle::name, Bundle::open)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Acme", 1L),
                        org.assertj.core.groups.Tuple.tuple("Beta", 0L));
    }

    @Test
    void whatSomebodyElseOwnsByNowStays() {
        var acme = company.account("Acme", company.manager);
        var beta = company.account("Beta", company.manager);
        company.sql(
                "update account set owner_id = '%s' where id = '%s'"
                        .formatted(company.lead.person(), beta.id()));
        var went =
                handovers
                        .apply(handover(List.of(acme.id(), beta.id()), "Holiday"), company.director)
                        .block();
        assertThat(went).isOne();
        assertThat(owner(acme)).isEqualTo(company.otherManager.person());
        assertThat(owner(beta)).isEqualTo(company.lead.person());
    }

    @Test
    void withoutANoteOrTheRightNothingGoes() {
        var acme = company.account("Acme", company.manager);
        StepVerifier.create(handovers.apply(handover(List.of(), " "), company.vp))
                .verifyErrorSatisfies(e -> assertThat(((RefusedMove) e).why()).isEqualTo(Why.RULE));
        for (var viewer :
                List.of(
                        company.lead,
                        company.manager,
                        company.hr,
                        company.admin,
                        company.liaison)) {
            refuses(handovers.apply(handover(List.of(), "Mine"), viewer));
            refuses(handovers.preview(handover(List.of(), "Mine"), viewer));
            refuses(handovers.accounts(company.manager.person(), viewer).collectList());
        }
        assertThat(owner(acme)).isEqualTo(company.manager.person());
    }

    @Test
    void aLeaverIsOutAtOnceWithEveryTokenAndPage() {
        var token =
                Objects.requireNonNull(
                        tokens.create(company.manager, "Script", Set.of(ApiScope.READ), 10)
                                .block());
        var pass = Objects.requireNonNull(tokens.find(token.secret()).block());
        var session = UUID.randomUUID();
        company.sql(
                "insert into session (id, person_id, device) values ('%s', '%s', 'Laptop')"
                        .formatted(session, company.manager.person()));
        organisation
                .leave(company.manager.person(), LocalDate.now().plusDays(1), company.vp)
                .block();
        assertThat(tokens.find(token.secret()).block()).isNotNull();
        assertThat(isOpen(session)).isTrue();
        // Faster than the check that open streams make anyway: it is told, not found.
        StepVerifier.create(pass.ended())
                .then(
                        () ->
                                organisation
                                        .leave(
                                                company.manager.person(),
                                                LocalDate.now(),
                                                company.hr)
                                        .block())
                .expectComplete()
                .verify(Duration.ofSeconds(5));
        assertThat(tokens.find(token.secret()).block()).isNull();
        assertThat(isOpen(session)).isFalse();
    }

    @Test
    void nobodyLetsThemselvesOrThoseAboveThemGo() {
        var day = LocalDate.now();
        refuses(organisation.leave(company.director.person(), day, company.lead));
        refuses(organisation.leave(company.director.person(), day, company.director));
        assertThatThrownBy(() -> organisation.leave(company.vp.person(), day, company.vp).block())
                .isInstanceOf(RefusedMove.class);
    }

    private boolean isOpen(UUID session) {
        return Boolean.TRUE.equals(
                database.sql("select ended_at is null as open from session where id = :id")
                        .bind("id", session)
                        .map(row -> row.get("open", Boolean.class))
                        .one()
                        .block());
    }

    private static void refuses(Mono<?> deed) {
        StepVerifier.create(deed.then()).verifyError(NotAllowed.class);
    }

    private HandoverPreview preview(List<UUID> some) {
        return Objects.requireNonNull(
                handovers.preview(handover(some, ""), company.director).block());
    }

    private Handover handover(List<UUID> some, String note) {
        return new Handover(company.manager.person(), company.otherManager.person(), some, note);
    }

    private void concern(Account account, Viewer owner, String state) {
        company.sql(
                """
                insert into concern (id, account_id, title, kind, severity, raised_on, due_on,
                                     state, owner_id, closed_on)
                values ('%s', '%s', 'Late', 'service', 'low', current_date, current_date,
                        '%s', '%s', %s)
                """
                        .formatted(
                                UUID.randomUUID(),
                                account.id(),
                                state,
                                owner.person(),
                                state.equals("open") ? "null" : "current_date"));
    }

    private UUID owner(Account account) {
        return Objects.requireNonNull(accounts.account(account.id(), company.vp).block()).owner();
    }
}
