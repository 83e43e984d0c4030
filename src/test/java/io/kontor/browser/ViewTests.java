package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.listing.AccountQuery;
import io.kontor.listing.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What somebody sees is in the address, and what they do to many rows can be undone. */
class ViewTests extends Journey {

    @Test
    void aFilterIsInTheAddressAndBackTakesItAway() {
        var book = book("director", "");
        var all = figure(book.page(), "accounts");
        book.page().locator(".totals-value_at_risk").click();
        book.page().waitForURL(Pattern.compile(".*health=at_risk.*"));
        book.page()
                .waitForFunction(
                        "all => document.querySelector('.totals-number').textContent !== all", all);
        Assertions.assertThat(figure(book.page(), "accounts"))
                .isEqualTo(Long.toString(atRisk("director")));
        book.page().goBack();
        book.page()
                .waitForFunction(
                        "all => document.querySelector('.totals-number').textContent === all", all);
    }

    @Test
    void aLinkOpensTheSameView() {
        var book = book("director", "?tier=large&sort=-value&columns=name,value,tier");
        Assertions.assertThat(book.page().locator(".filter-chip").allTextContents())
                .anyMatch(chip -> chip.contains("Large"));
        var values =
                book.page()
                        .locator("kontor-cell[field=value]")
                        .evaluateAll("cells => cells.map(c => Number(c.value))");
        Assertions.assertThat((List<?>) values).isNotEmpty();
        assertThat(book.page().locator("kontor-cell[field=location]")).hasCount(0);
    }

    @Test
    void manyRowsAreChangedInOneStepAndBack() {
        var book = book("director", "?tier=strategic");
        var before = strategic();
        book.page().locator("vaadin-grid vaadin-checkbox").nth(1).click();
        button(book.page(), "Select all").click();
        button(book.page(), "Edit…").click();
        book.page().locator(".bulk-input vaadin-text-field input").fill("Call before Friday");
        button(book.page(), "Preview").click();
        button(book.page(), "Change ").click();
        assertThat(book.page().locator("vaadin-notification-card")).containsText("changed");
        Assertions.assertThat(strategic()).allMatch(a -> a.nextStep().equals("Call before Friday"));
        button(book.page(), "Undo").click();
        assertThat(book.page().getByText("set back")).isVisible();
        Assertions.assertThat(strategic().stream().map(Account::nextStep).toList())
                .isEqualTo(before.stream().map(Account::nextStep).toList());
    }

    @Test
    void anExportHoldsWhatTheViewShows() throws IOException {
        var book = book("director", "?tier=strategic&columns=name,nextStep");
        button(book.page(), "Export").click();
        var download = book.page().waitForDownload(() -> book.page().getByText("CSV file").click());
        var lines = Files.readAllLines(download.path());
        Assertions.assertThat(lines).hasSize(strategic().size() + 1);
        Assertions.assertThat(lines.getFirst()).contains("Account").contains("Next step");
    }

    @Test
    void rowsThatMoveWaitBehindApply() {
        var rows = firstRows("director", 3);
        var book = book("director", "?sort=name");
        change("director", rows.get(0), AccountField.NAME, "Zzz last of all");
        assertThat(book.page().locator(".order-chip")).containsText("1 change");
        book.shows(rows.get(0), AccountField.NAME, "Zzz last of all");
        button(book.page(), "Apply").click();
        book.page()
                .waitForFunction(
                        "id => ![...document.querySelectorAll('kontor-cell')].some(c => c.row === id)",
                        rows.get(0).id().toString());
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        var named = new GetByRoleOptions().setName(name);
        return page.getByRole(AriaRole.BUTTON, named)
                .or(page.getByRole(AriaRole.MENUITEM, named))
                .first();
    }

    private static String figure(Page page, String name) {
        page.waitForFunction("() => document.querySelector('.totals-number')?.textContent !== '–'");
        return page.locator(".totals-number").first().textContent();
    }

    private long atRisk(String user) {
        var query =
                AccountQuery.ALL.and(new Condition.OneOf(AccountField.HEALTH, Set.of("at_risk")));
        return Objects.requireNonNull(lists.count(query, viewer(user)).block());
    }

    private List<Account> strategic() {
        var query =
                AccountQuery.ALL.and(new Condition.OneOf(AccountField.TIER, Set.of("strategic")));
        var list = Objects.requireNonNull(lists.list(query, viewer("director")).block());
        return Objects.requireNonNull(list.page(0, (int) list.size()).block());
    }
}
