package io.kontor.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.FieldEdit;
import io.kontor.account.NoSuchAccount;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What undoing a step promises. */
@OnlyTheServices
class UndoTests {

    @Autowired Undo undo;
    @Autowired Steps steps;
    @Autowired AccountService accounts;
    @Autowired Write write;
    @Autowired DatabaseClient database;
    @Autowired Company company;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void anEditIsUndoneAndRedone() {
        var account = company.account("Acme", company.manager);
        edit(account, AccountField.NEXT_STEP, "", "call", company.manager);
        var undone = undo.undo(latest(company.manager), company.manager).block();
        assertThat(undone.fieldsRestored()).isOne();
        assertThat(read(account).nextStep()).isEmpty();
        undo.undo(undone.step(), company.manager).block();
        assertThat(read(account).nextStep()).isEqualTo("call");
    }

    @Test
    void whatSomebodyChangedSinceStaysAndIsReported() {
        var account = company.account("Acme", company.manager);
        accounts.edit(
                        account.id(),
                        List.of(
                                new FieldEdit(AccountField.NEXT_STEP, "", "call"),
                                new FieldEdit(AccountField.SECTOR, "", "retail")),
                        company.manager)
                .block();
        var step = latest(company.manager);
        edit(account, AccountField.SECTOR, "retail", "medical", company.lead);
        var undone = undo.undo(step, company.manager).block();
        assertThat(read(account).nextStep()).isEmpty();
        assertThat(read(account).sector()).isEqualTo("medical");
        assertThat(undone.fieldsRefused()).isOne();
        var refused = undone.refused().getFirst();
        assertThat(refused.column()).isEqualTo("sector");
        assertThat(refused.why()).isEqualTo(Refused.Why.CHANGED_SINCE);
        assertThat(refused.who()).isEqualTo(company.lead.person());
    }

    @Test
    void aStepIsUndoneOnceAlsoWhenManyTryAtOnce() {
        var account = company.account("Acme", company.manager);
        edit(account, AccountField.NEXT_STEP, "", "call", company.manager);
        var step = latest(company.manager);
        var outcomes =
                Flux.range(0, 8)
                        .flatMap(
                                _ ->
                                        undo.undo(step, company.manager)
                                                .map(u -> "done")
                                                .onErrorResume(
                                                        e ->
                                                                reactor.core.publisher.Mono.just(
                                                                        e.getClass()
                                                                                .getSimpleName())),
                                8)
                        .collectList()
                        .block();
        assertThat(outcomes).containsOnlyOnce("done");
        assertThat(outcomes).containsOnly("done", "AlreadyUndone");
    }

    @Test
    void aCreationIsUndoneUnlessTheAccountChangedSince() {
        var one = company.account("One", company.manager);
        undo.undo(latest(company.manager), company.manager).block();
        assertThatThrownBy(() -> read(one)).isInstanceOf(NoSuchAccount.class);
        var two = company.account("Two", company.manager);
        var step = latest(company.manager);
        edit(two, AccountField.SECTOR, "", "retail", company.lead);
        var nothing =
                catchThrowableOfType(
                        NothingUndone.class, () -> undo.undo(step, company.manager).block());
        assertThat(nothing.refused().getFirst().why()).isEqualTo(Refused.Why.CHANGED_SINCE);
        assertThat(nothing.refused().getFirst().who()).isEqualTo(company.lead.person());
        assertThat(read(two).sector()).isEqualTo("retail");
    }

    @Test
    void anAccountSomethingRefersToStays() {
        var parent = company.account("Parent", company.manager);
        var step = latest(company.manager);
        var child = company.account("Child", company.manager);
        edit(child, AccountField.PARENT, null, parent.id(), company.manager);
        var nothing =
                catchThrowableOfType(
                        NothingUndone.class, () -> undo.undo(step, company.manager).block());
        assertThat(nothing.refused().getFirst().why()).isEqualTo(Refused.Why.REFERENCED);
    }

    @Test
    void aDeletedAccountComesBackWithItsTeamAndItsChildren() {
        var parent = company.account("Parent", company.manager);
        var child = company.account("Child", company.manager);
        edit(child, AccountField.PARENT, null, parent.id(), company.manager);
        company.join(company.liaison, parent.id(), "sales_liaison");
        accounts.delete(parent.id(), company.lead).block();
        assertThat(read(child).parent()).isNull();
        undo.undo(latest(company.lead), company.lead).block();
        assertThat(read(parent).team()).hasSize(1);
        assertThat(read(child).parent()).isEqualTo(parent.id());
    }

    @Test
    void onlyTheAuthorAndPeopleAboveKnowOfAStep() {
        var account = company.account("Acme", company.manager);
        edit(account, AccountField.NEXT_STEP, "", "call", company.manager);
        var step = latest(company.manager);
        for (var stranger :
                List.of(company.otherLead, company.associate, company.hr, company.admin)) {
            assertThatThrownBy(() -> undo.undo(step, stranger).block())
                    .isInstanceOf(NoSuchStep.class);
            assertThat(steps.recent(50, stranger).map(RecordedStep::id).collectList().block())
                    .doesNotContain(step);
        }
        assertThat(steps.step(step, company.lead).block().changes()).isOne();
        undo.undo(step, company.lead).block();
        assertThat(steps.step(step, company.manager).block().undoneBy()).isNotNull();
    }

    @Test
    void whoMayNotEditNowMayNotUndo() {
        var account = company.account("Acme", company.manager);
        edit(account, AccountField.NEXT_STEP, "", "call", company.manager);
        var step = latest(company.manager);
        var byVp =
                catchThrowableOfType(
                        NothingUndone.class, () -> undo.undo(step, company.vp).block());
        assertThat(byVp.refused().getFirst().why()).isEqualTo(Refused.Why.NOT_ALLOWED);
        edit(
                account,
                AccountField.OWNER,
                company.manager.person(),
                company.otherManager.person(),
                company.director);
        var byAuthor =
                catchThrowableOfType(
                        NothingUndone.class, () -> undo.undo(step, company.manager).block());
        assertThat(byAuthor.refused().getFirst().why()).isEqualTo(Refused.Why.NOT_ALLOWED);
        undo.undo(latest(company.director), company.director).block();
        assertThat(read(account).owner()).isEqualTo(company.manager.person());
        undo.undo(step, company.manager).block();
        assertThat(read(account).nextStep()).isEmpty();
    }

    @Test
    void anImportOfAHundredThousandAccountsIsUndoneInSeconds() {
        var step = Step.of(Step.Kind.IMPORT, company.lead.person(), "big.csv");
        var rows =
                """
                insert into account (id, name, owner_id, parent_id)
                select md5(:seed || n)::uuid, 'Import ' || n, :owner,
                       case when n %% 10 > 0 then md5(:seed || n / 10 * 10)::uuid end
                from generate_series(10, 100009) n
                """
                        .replace("%%", "%");
        var add =
                database.sql(rows)
                        .bind("seed", step.id().toString())
                        .bind("owner", company.manager.person());
        var began = System.nanoTime();
        write.step(step, patiently().then(add.then())).block();
        var written = Duration.ofNanos(System.nanoTime() - began);
        began = System.nanoTime();
        var undone = undo.undo(step.id(), company.lead).block();
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(undone.fieldsRestored()).isEqualTo(100_000);
        // Set-based: row by row it would take a hundred times as long as the writing did.
        assertThat(took).isLessThan(written.multipliedBy(10));
        began = System.nanoTime();
        assertThat(undo.undo(undone.step(), company.lead).block().fieldsRestored())
                .isEqualTo(100_000);
        var bulk = Step.of(Step.Kind.BULK, company.lead.person(), "sector");
        var change =
                database.sql("update account set sector = 'x', value = 7 where owner_id = :owner")
                        .bind("owner", company.manager.person());
        // The trigger's plan for one row is kept and must serve for a hundred thousand as well.
        var one =
                database.sql(
                                "update account set location = 'here' where id = (select min(id::text)::uuid"
                                        + " from account where owner_id = :owner)")
                        .bind("owner", company.manager.person());
        write.step(bulk, patiently().then(one.then()).then(change.then())).block();
        began = System.nanoTime();
        assertThat(undo.undo(bulk.id(), company.lead).block().fieldsRestored()).isEqualTo(200_001);
    }

    /** The machine may be busy with other things: what is prepared is not what is measured. */
    private Mono<Void> patiently() {
        return database.sql("set local statement_timeout = '5min'").then();
    }

    private void edit(Account account, AccountField field, Object seen, Object value, Viewer by) {
        accounts.edit(account.id(), List.of(new FieldEdit(field, seen, value)), by).block();
    }

    private Account read(Account account) {
        return accounts.account(account.id(), company.vp).block();
    }

    private UUID latest(Viewer viewer) {
        return steps.recent(50, viewer)
                .filter(step -> viewer.person().equals(step.actor()))
                .blockFirst()
                .id();
    }
}
