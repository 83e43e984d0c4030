package io.kontor.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.FieldEdit;
import io.kontor.account.NotAllowed;
import io.kontor.account.Status;
import io.kontor.change.Change;
import io.kontor.record.FieldChange;
import io.kontor.record.FieldConflict;
import io.kontor.record.NoSuchRecord;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody may rely on about renewals. */
@OnlyTheServices
class RenewalTests {

    @Autowired RenewalService renewals;
    @Autowired AccountService accounts;
    @Autowired Company company;
    @Autowired Undo undo;

    private Account account;

    @BeforeEach
    void aCustomer() {
        company.found();
        account = company.account("Fjord " + System.nanoTime(), company.manager);
        set(AccountField.STATUS, "active");
        set(AccountField.VALUE, new BigDecimal("120000.00"));
        set(AccountField.RENEWAL_DATE, LocalDate.now().plusDays(200));
    }

    private void set(AccountField field, Object value) {
        var now = accounts.account(account.id(), company.manager).block();
        account =
                accounts.edit(
                                account.id(),
                                List.of(new FieldEdit(field, field.of(now), value)),
                                company.manager)
                        .block();
    }

    private List<Renewal> all(Viewer viewer) {
        return renewals.ofAccount(account.id(), viewer).collectList().block();
    }

    private Renewal one() {
        return all(company.manager).getFirst();
    }

    private Renewal call(Viewer viewer, String seen, String value) {
        var change = FieldChange.of(Renewal.CALL, seen, value);
        return renewals.edit(one().id(), List.of(change), viewer).block();
    }

    @Test
    void aRenewalDateMakesARenewalThatFollowsItAndTheValue() {
        assertThat(one().value()).isEqualByComparingTo("120000");
        set(AccountField.VALUE, new BigDecimal("150000.00"));
        set(AccountField.RENEWAL_DATE, LocalDate.now().plusDays(30));
        assertThat(all(company.manager)).hasSize(1);
        assertThat(one().dueOn()).isEqualTo(LocalDate.now().plusDays(30));
        assertThat(one().value()).isEqualByComparingTo("150000");
        set(AccountField.NEXT_STEP, "Call");
        assertThat(all(company.manager)).hasSize(1);
    }

    @Test
    void undoingTheDateUndoesTheRenewalToo() {
        var step =
                accounts.history(account.id(), 50, company.lead)
                        .filter(c -> c.entity().equals("renewal"))
                        .map(Change::step)
                        .blockFirst();
        var undone = undo.undo(step, company.manager).block();
        assertThat(undone.fieldsRefused()).isZero();
        assertThat(all(company.manager)).isEmpty();
        undo.undo(undone.step(), company.manager).block();
        assertThat(all(company.manager)).hasSize(1);
    }

    @Test
    void nobodyIsUnsureWithinNinetyDays() {
        call(company.manager, "unsure", "likely");
        call(company.manager, "likely", "unsure");
        call(company.manager, "unsure", "likely");
        set(AccountField.RENEWAL_DATE, LocalDate.now().plusDays(90));
        assertThatThrownBy(() -> call(company.manager, "likely", "unsure"))
                .isInstanceOf(Unsure.class);
        assertThat(one().call()).isEqualTo(Call.LIKELY);
    }

    @Test
    void twoCallsAtOnceAskWhoseCounts() {
        call(company.manager, "unsure", "likely");
        assertThatThrownBy(() -> call(company.lead, "unsure", "at_risk"))
                .isInstanceOfSatisfying(
                        FieldConflict.class,
                        conflict -> {
                            var field = conflict.fields().getFirst();
                            assertThat(field.theirs()).isEqualTo("likely");
                            assertThat(field.who()).isEqualTo(company.manager.person());
                            assertThat(field.when()).isNotNull();
                        });
        assertThat(one().call()).isEqualTo(Call.LIKELY);
    }

    @Test
    void everyRoleDoesWhatItMayAndNoMore() {
        for (var viewer : List.of(company.vp, company.director)) {
            assertThat(all(viewer)).hasSize(1);
        }
        assertThatThrownBy(() -> call(company.vp, "unsure", "likely"))
                .isInstanceOf(NotAllowed.class);
        for (var viewer :
                List.of(company.otherManager, company.hr, company.admin, company.liaison)) {
            assertThatThrownBy(() -> call(viewer, "unsure", "likely"))
                    .isInstanceOf(NoSuchRecord.class);
            assertThatThrownBy(
                            () ->
                                    renewals.close(
                                                    one().id(),
                                                    closing(Outcome.RENEWED, null, ""),
                                                    viewer)
                                            .block())
                    .isInstanceOf(NoSuchRecord.class);
            assertThat(renewals.list(RenewalQuery.OPEN, 0, 1_000, viewer).collectList().block())
                    .noneMatch(r -> r.account().equals(account.id()));
        }
        assertThat(call(company.lead, "unsure", "likely").call()).isEqualTo(Call.LIKELY);
    }

    private static Closing closing(Outcome outcome, String value, String reason) {
        return new Closing(outcome, value == null ? null : new BigDecimal(value), reason, null);
    }

    @Test
    void whoRenewsDecidesAgainAYearLater() {
        var due = one().dueOn();
        var closed =
                renewals.close(
                                one().id(),
                                closing(Outcome.REDUCED, "90000", "Closed a site"),
                                company.manager)
                        .block();
        assertThat(closed.outcomeValue()).isEqualByComparingTo("90000");
        var now = accounts.account(account.id(), company.manager).block();
        assertThat(now.renewalDate()).isEqualTo(due.plusYears(1));
        assertThat(now.value()).isEqualByComparingTo("90000");
        assertThat(all(company.manager)).hasSize(2);
        assertThat(one().isOpen()).isTrue();
        assertThat(one().value()).isEqualByComparingTo("90000");
        assertThatThrownBy(
                        () ->
                                renewals.close(
                                                closed.id(),
                                                closing(Outcome.RENEWED, null, ""),
                                                company.manager)
                                        .block())
                .isInstanceOf(AlreadyClosed.class);
    }

    @Test
    void whoLeavesNeedsAReasonAndIsLost() {
        assertThatThrownBy(
                        () ->
                                renewals.close(
                                                one().id(),
                                                closing(Outcome.LOST, null, " "),
                                                company.manager)
                                        .block())
                .isInstanceOf(ReasonNeeded.class);
        renewals.close(one().id(), closing(Outcome.LOST, null, "Price"), company.manager).block();
        var now = accounts.account(account.id(), company.manager).block();
        assertThat(now.status()).isEqualTo(Status.NOTICE);
        assertThat(now.renewalDate()).isNull();
        assertThat(all(company.manager)).hasSize(1);
    }

    @Test
    void aBrightCallOnAnAccountAtRiskGoesToTheLead() {
        call(company.manager, "unsure", "will_renew");
        set(AccountField.STATUS, "notice");
        var query = new RenewalQuery(null, null, null, null, false, true);
        assertThat(renewals.list(query, 0, 100, company.lead).collectList().block())
                .anyMatch(
                        r ->
                                r.account().equals(account.id())
                                        && r.mismatch() == Renewal.Mismatch.TOO_BRIGHT);
    }

    @Test
    void totalsAreTheSumsOfTheRowsThatTheViewerMayOpen() {
        company.randomBook(60, 7);
        for (var viewer : company.everybody()) {
            var rows = renewals.list(RenewalQuery.OPEN, 0, 10_000, viewer).collectList().block();
            for (var total : renewals.totals(RenewalQuery.OPEN, viewer).collectList().block()) {
                var these = rows.stream().filter(r -> r.call() == total.call()).toList();
                assertThat(total.count()).isEqualTo(these.size());
                assertThat(total.worth())
                        .isEqualByComparingTo(
                                these.stream()
                                        .map(Renewal::worth)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add));
                assertThat(total.mismatches())
                        .isEqualTo(
                                these.stream()
                                        .filter(r -> r.mismatch() != Renewal.Mismatch.NONE)
                                        .count());
            }
        }
    }

    @Test
    void checkpointsAreMetByCallsOfTheirTime() {
        set(AccountField.RENEWAL_DATE, LocalDate.now().plusDays(100));
        var before = one().checkpoints(LocalDate.now());
        assertThat(before)
                .extracting(Checkpoint::state)
                .containsExactly(Checkpoint.State.MISSED, Checkpoint.State.AHEAD);
        call(company.manager, "unsure", "likely");
        assertThat(one().checkpoints(LocalDate.now()))
                .extracting(Checkpoint::state)
                .containsOnly(Checkpoint.State.MET);
    }
}
