package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** One screen to run an account, for two people at once. */
class AccountPageTests extends Journey {

    @Test
    void aDoubleClickOnTheNameOpensThePageAndTheTabIsInTheAddress() {
        var account = mine();
        var book = bookOn("manager", account);
        book.cell(account, AccountField.NAME).dblclick();
        var page = book.page();
        page.waitForURL("**/accounts/" + account.id());
        assertThat(page.locator("h1")).hasText(account.name());
        page.locator(".account-tab", new Page.LocatorOptions().setHasText("Concerns")).click();
        page.waitForURL("**/accounts/" + account.id() + "/work");
        // The address changes before the tab does: nobody goes back before they see it.
        assertThat(page.locator(".work")).isVisible();
        page.goBack();
        assertThat(page.locator(".timeline")).isVisible();
    }

    @Test
    void aCallLoggedByOneAppearsAtTheOtherWithoutDisturbingTheirForm() {
        var account = mine();
        var a = open("manager", "/accounts/" + account.id());
        var b = open("lead", "/accounts/" + account.id());
        a.getByText("Raise concern").click();
        var title = a.locator(".record-dialog vaadin-text-field input").first();
        title.fill("Half a sen");
        logCall(b, "Ola will call back on Friday");
        assertThat(a.locator(".timeline"))
                .containsText(
                        "Ola will call back on Friday",
                        new com.microsoft.playwright.assertions.LocatorAssertions
                                        .ContainsTextOptions()
                                .setTimeout(3_000));
        assertThat(title).hasValue("Half a sen");
        Assertions.assertThat((Boolean) title.evaluate("input => input === document.activeElement"))
                .isTrue();
        a.keyboard().type("tence");
        a.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(b.locator(".timeline")).containsText("Half a sentence");
    }

    @Test
    void whatTwoPeopleChangeInOneFieldIsAskedAndNothingIsLost() {
        var account = mine();
        var a = open("manager", "/accounts/" + account.id() + "/work");
        var b = open("lead", "/accounts/" + account.id() + "/work");
        a.locator(".account-actions").getByText("Add task").click();
        dialogText(a).fill("Send the contract");
        a.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        a.getByText("Send the contract").click();
        b.getByText("Send the contract").click();
        change(b, "Send both contracts");
        assertThat(a.locator(".work")).containsText("Send both contracts");
        change(a, "Send no contract");
        assertThat(a.locator(".record-conflict").first()).containsText("Send both contracts");
        a.getByText("Keep mine").click();
        assertThat(b.locator(".work")).containsText("Send no contract");
    }

    @Test
    void anAccountOutOfReachIsNotThere() {
        var account = mine();
        var page = open("hr", "/accounts/" + account.id());
        assertThat(page.locator(".empty-state h2")).isVisible();
        Assertions.assertThat(page.content()).doesNotContain(account.name());
    }

    @Test
    void anEarlierValueComesBackFromTheHistory() {
        var account = mine();
        change("manager", account, AccountField.NEXT_STEP, "Before the mistake");
        change("manager", account, AccountField.NEXT_STEP, "The mistake");
        var page = open("manager", "/accounts/" + account.id() + "/history");
        var row = page.locator(".history-row").first();
        assertThat(row).containsText("The mistake");
        row.getByText("Restore").click();
        assertThat(page.locator(".account-key-facts")).containsText("Before the mistake");
        Assertions.assertThat(account(account).nextStep()).isEqualTo("Before the mistake");
    }

    private void logCall(Page page, String text) {
        page.locator(".log-bar input[type=text], .log-bar vaadin-text-field input")
                .last()
                .fill(text);
        page.keyboard().press("Enter");
    }

    private static Locator dialogText(Page page) {
        return page.locator(".record-dialog vaadin-text-field input").first();
    }

    private static void change(Page page, String text) {
        dialogText(page).fill(text);
        dialogText(page).blur();
    }

    private Account mine() {
        return firstRows("manager", 40).stream()
                .filter(a -> a.owner().equals(viewer("manager").person()))
                .findFirst()
                .orElseThrow();
    }
}
