package io.kontor.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.FieldEdit;
import io.kontor.account.NotAllowed;
import io.kontor.account.Tier;
import io.kontor.account.UnfitValue;
import io.kontor.listing.AccountQuery;
import io.kontor.listing.Condition;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a bulk edit promises between its preview and its undo. */
@OnlyTheServices
class BulkEditTests {

    private static final BulkChange RETAIL = new BulkChange.Set(AccountField.SECTOR, "retail");

    @Autowired BulkEdit bulk;
    @Autowired AccountService accounts;
    @Autowired Undo undo;
    @Autowired Company company;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void thePreviewSaysWhatApplyingDoes() {
        var one = company.account("One", company.manager);
        var two = company.account("Two", company.manager);
        edit(two, AccountField.SECTOR, "", "retail", company.manager);
        var foreign = company.account("Three", company.associate);
        var all = of(one, two, foreign);
        var preview = bulk.preview(all, RETAIL, company.manager).block();
        assertThat(preview.wouldChange()).isOne();
        assertThat(preview.alreadySo()).isOne();
        assertThat(preview.notAllowed()).isOne();
        assertThat(preview.sample())
                .containsExactly(new BulkPreview.Row(one.id(), "One", "", "retail"));
        var done = bulk.apply(all, RETAIL, preview.moment(), company.manager).block();
        assertThat(done.changed()).isOne();
        assertThat(read(one).sector()).isEqualTo("retail");
        assertThat(read(foreign).sector()).isEmpty();
        undo.undo(done.step(), company.manager).block();
        assertThat(read(one).sector()).isEmpty();
        assertThat(read(two).sector()).isEqualTo("retail");
    }

    @Test
    void whatSomebodyChangedAfterThePreviewIsLeftAlone() {
        var one = company.account("One", company.manager);
        var two = company.account("Two", company.manager);
        var preview = bulk.preview(of(one, two), RETAIL, company.manager).block();
        edit(two, AccountField.SECTOR, "", "medical", company.lead);
        var done = bulk.apply(of(one, two), RETAIL, preview.moment(), company.manager).block();
        assertThat(done.changed()).isOne();
        assertThat(done.changedSince()).isOne();
        assertThat(done.left()).containsExactly(two.id());
        assertThat(read(two).sector()).isEqualTo("medical");
    }

    @Test
    void whatCameToMatchAfterThePreviewIsLeftAlone() {
        company.account("Small", company.manager);
        var mine = new Condition.OwnedBy(Set.of(company.manager.person()));
        var large = new Condition.OneOf(AccountField.TIER, Set.of("small"));
        var all = new Selection.Matching(AccountQuery.ALL.and(mine).and(large));
        var preview = bulk.preview(all, RETAIL, company.lead).block();
        var late = company.account("Late", company.manager);
        var done = bulk.apply(all, RETAIL, preview.moment(), company.lead).block();
        assertThat(done.changed()).isOne();
        assertThat(done.left()).containsExactly(late.id());
        assertThat(read(late).sector()).isEmpty();
    }

    @Test
    void everyKindOfFieldCanBeChanged() {
        var one = company.account("One", company.manager);
        var parent = company.account("Parent", company.manager);
        apply(one, new BulkChange.Set(AccountField.TIER, "large"), company.manager);
        apply(
                one,
                new BulkChange.Set(AccountField.VALUE, new BigDecimal("12.50")),
                company.manager);
        var day = LocalDate.of(2027, 1, 31);
        apply(one, new BulkChange.Set(AccountField.RENEWAL_DATE, day), company.manager);
        apply(one, new BulkChange.Set(AccountField.PARENT, parent.id()), company.manager);
        apply(one, new BulkChange.Set(AccountField.TAG, List.of("a", "b")), company.manager);
        apply(one, new BulkChange.AddTag("c"), company.manager);
        apply(one, new BulkChange.RemoveTag("a"), company.manager);
        var now = read(one);
        assertThat(now.tier()).isEqualTo(Tier.LARGE);
        assertThat(now.value()).isEqualByComparingTo("12.50");
        assertThat(now.renewalDate()).isEqualTo(day);
        assertThat(now.parent()).isEqualTo(parent.id());
        assertThat(now.tags()).containsExactly("b", "c");
        apply(one, new BulkChange.Set(AccountField.RENEWAL_DATE, null), company.manager);
        assertThat(read(one).renewalDate()).isNull();
    }

    @Test
    void handingOverIsForThoseWhoMayAndStaysBelowThem() {
        var one = company.account("One", company.manager);
        var to = new BulkChange.Set(AccountField.OWNER, company.otherManager.person());
        assertThatThrownBy(() -> apply(one, to, company.lead)).isInstanceOf(RuntimeException.class);
        var up = new BulkChange.Set(AccountField.OWNER, company.vp.person());
        assertThatThrownBy(() -> apply(one, up, company.director)).isInstanceOf(UnfitValue.class);
        assertThat(apply(one, to, company.director).changed()).isOne();
        assertThat(read(one).owner()).isEqualTo(company.otherManager.person());
    }

    @Test
    void nobodyChangesWhatTheyDoNotReach() {
        var one = company.account("One", company.manager);
        for (var viewer : List.of(company.otherLead, company.otherManager)) {
            var preview = bulk.preview(of(one), RETAIL, viewer).block();
            assertThat(preview.wouldChange() + preview.alreadySo() + preview.notAllowed()).isZero();
            assertThat(apply(one, RETAIL, viewer).changed()).isZero();
        }
        for (var viewer : List.of(company.vp, company.assistant, company.hr, company.admin)) {
            assertThatThrownBy(() -> bulk.preview(of(one), RETAIL, viewer).block())
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(read(one).sector()).isEmpty();
    }

    @Test
    void whatAFieldCannotHoldIsRefused() {
        var one = company.account("One", company.manager);
        for (var change :
                List.of(
                        new BulkChange.Set(AccountField.TIER, "huge"),
                        new BulkChange.Set(AccountField.HEALTH, "healthy"),
                        new BulkChange.Set(AccountField.PARENT, one.id()),
                        new BulkChange.Set(AccountField.PARENT, UUID.randomUUID()),
                        new BulkChange.AddTag("a, b"),
                        new BulkChange.AddTag(" "))) {
            assertThatThrownBy(() -> apply(one, change, company.manager))
                    .isInstanceOf(UnfitValue.class);
        }
    }

    private BulkDone apply(Account account, BulkChange change, Viewer viewer) {
        var preview = bulk.preview(of(account), change, viewer).block();
        return bulk.apply(of(account), change, preview.moment(), viewer).block();
    }

    private static Selection of(Account... some) {
        return new Selection.Of(List.of(some).stream().map(Account::id).toList());
    }

    private void edit(Account account, AccountField field, Object seen, Object value, Viewer by) {
        accounts.edit(account.id(), List.of(new FieldEdit(field, seen, value)), by).block();
    }

    private Account read(Account account) {
        return accounts.account(account.id(), company.vp).block();
    }
}
