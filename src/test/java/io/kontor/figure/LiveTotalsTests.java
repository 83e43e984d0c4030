package io.kontor.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.FieldEdit;
import io.kontor.listing.AccountLists;
import io.kontor.listing.AccountQuery;
import io.kontor.listing.Condition;
import io.kontor.listing.Page;
import io.kontor.listing.Placed;
import io.kontor.security.Viewer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.test.StepVerifier;

/** Every total is the sum over the rows its viewer can open, now and after each change. */
@OnlyTheServices
class LiveTotalsTests {

    private static final Map<String, BigDecimal> RATES =
            Map.of(
                    "USD",
                    BigDecimal.ONE,
                    "EUR",
                    new BigDecimal("1.08"),
                    "NOK",
                    new BigDecimal("0.095"));

    @Autowired LiveTotals totals;
    @Autowired AccountService accounts;
    @Autowired AccountLists lists;
    @Autowired Company company;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void aTotalIsTheSumOfTheRowsForEveryRoleAndFigure() {
        company.randomBook(120, 42);
        var linked = read(AccountQuery.ALL.and(mine()), company.vp).getFirst();
        company.join(company.liaison, linked.id(), "sales_liaison");
        company.join(company.assistant, linked.id(), "assistant");
        for (var viewer : company.everybody()) {
            for (var query : List.of(AccountQuery.ALL, AccountQuery.ALL.and(large()))) {
                check(query, viewer);
            }
        }
    }

    private void check(AccountQuery query, Viewer viewer) {
        var shown = totals.live(query, viewer).blockFirst();
        var today = LocalDate.now();
        for (var figure : Totals.Figure.values()) {
            var narrowed = new ArrayList<>(query.conditions());
            narrowed.addAll(figure.conditions(today));
            var rows = read(query.where(narrowed), viewer);
            var sum =
                    rows.stream()
                            .map(LiveTotalsTests::usd)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            switch (figure) {
                case ACCOUNTS -> assertThat(shown.accounts()).isEqualTo(rows.size());
                case VALUE -> assertThat(shown.value()).isEqualByComparingTo(sum);
                case VALUE_AT_RISK -> assertThat(shown.valueAtRisk()).isEqualByComparingTo(sum);
                case VALUE_UNKNOWN -> assertThat(shown.valueUnknown()).isEqualByComparingTo(sum);
                case RENEWALS -> assertThat(shown.renewals()).isEqualTo(rows.size());
            }
        }
    }

    @Test
    void anEditIsInTheTotalsOfAllWhoSeeIt() {
        var account = company.account("Acme", company.manager);
        StepVerifier.create(totals.live(AccountQuery.ALL.and(mine()), company.lead))
                .assertNext(t -> assertThat(t.value()).isEqualByComparingTo("0"))
                .then(() -> edit(account, AccountField.NEXT_STEP, "", "call"))
                .expectNoEvent(Duration.ofMillis(1_500))
                .then(() -> edit(account, AccountField.VALUE, BigDecimal.ZERO, new BigDecimal("5")))
                .assertNext(t -> assertThat(t.value()).isEqualByComparingTo("5"))
                .thenCancel()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void whoAsksTheSameSharesOneAnswer() {
        assertThat(totals.live(AccountQuery.ALL, company.vp))
                .isSameAs(totals.live(AccountQuery.ALL, company.vp));
        assertThat(totals.live(AccountQuery.ALL, company.lead))
                .isNotSameAs(totals.live(AccountQuery.ALL, company.otherLead));
    }

    @Test
    void groupsAddUpToTheRows() {
        company.randomBook(60, 7);
        for (var viewer : company.everybody()) {
            var rows = read(AccountQuery.ALL, viewer).size();
            for (var field :
                    List.of(AccountField.SECTOR, AccountField.STATUS, AccountField.OWNER)) {
                var groups = totals.groups(field, AccountQuery.ALL, viewer).block();
                assertThat(groups.stream().mapToLong(GroupCount::accounts).sum()).isEqualTo(rows);
            }
        }
        assertThatThrownBy(
                        () ->
                                totals.groups(AccountField.NAME, AccountQuery.ALL, company.vp)
                                        .block())
                .isInstanceOf(UngroupableField.class);
    }

    private Condition mine() {
        return new Condition.OwnedBy(Set.of(company.manager.person()));
    }

    private static Condition large() {
        return new Condition.OneOf(AccountField.TIER, Set.of("large"));
    }

    private List<Account> read(AccountQuery query, Viewer viewer) {
        return lists.page(query, new Page(null, 0, 200_000), viewer)
                .map(Placed::account)
                .collectList()
                .block();
    }

    private static BigDecimal usd(Account account) {
        return account.value().multiply(RATES.get(account.currency()));
    }

    private void edit(Account account, AccountField field, Object seen, Object value) {
        accounts.edit(account.id(), List.of(new FieldEdit(field, seen, value)), company.manager)
                .block();
    }
}
