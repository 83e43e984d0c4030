package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kontor.account.AccountField;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The account in hand beside the grid: there when asked for, and never in the way. */
class DetailsTests extends Journey {

    @Test
    void theRowInHandIsBesideTheGridAndInTheAddressUntilItIsClosed() {
        var first = firstRows("lead", 3).get(0);
        var second = firstRows("lead", 3).get(1);
        var book = book("lead", "");
        var page = book.page();
        assertThat(panel(page)).isHidden();
        book.cell(first, AccountField.VALUE).click();
        assertThat(panel(page).locator("h2")).hasText(first.name());
        assertThat(page).hasURL(Pattern.compile("row=" + first.id()));
        page.reload();
        book.ready();
        assertThat(panel(page).locator("h2")).hasText(first.name());
        panel(page).getByRole(AriaRole.BUTTON, named("Close the details")).click();
        assertThat(panel(page)).isHidden();
        assertThat(page).hasURL(Pattern.compile("panel=closed"));
        book.cell(second, AccountField.VALUE).click();
        assertThat(page).hasURL(Pattern.compile("row=" + second.id()));
        assertThat(panel(page)).isHidden();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Details")).click();
        assertThat(panel(page).locator("h2")).hasText(second.name());
    }

    @Test
    void itOpensAfterWhatIsTypedAndTheCellStaysInSight() {
        var account = firstRows("lead", 3).get(1);
        var book = book("lead", "");
        var page = book.page();
        book.edit(account, AccountField.NEXT_STEP).replaceBy("Typed where it opens");
        assertThat(page).hasURL(Pattern.compile("row=" + account.id()));
        Assertions.assertThat(width(panel(page))).isZero();
        book.press("Enter").saved(account, AccountField.NEXT_STEP);
        page.waitForFunction(
                "() => document.querySelector('.row-panel').getBoundingClientRect().width > 200");
        book.cell(account, AccountField.NEXT_STEP);
        page.waitForFunction(
                """
                () => {
                    const at = document.querySelector('vaadin-grid').shadowRoot.activeElement;
                    const panel = document.querySelector('.row-panel');
                    return at.getBoundingClientRect().right
                        <= panel.getBoundingClientRect().left + 1;
                }""");
        Assertions.assertThat(account(account).nextStep()).isEqualTo("Typed where it opens");
    }

    @Test
    void itGoesWithTheRowInTheAddressAndWithTheRightToSeeIt() {
        var first = firstRows("lead", 3).get(0);
        var book = book("lead", "?row=" + first.id() + "&continue");
        var page = book.page();
        assertThat(panel(page).locator("h2")).hasText(first.name());
        assertThat(page.locator("vaadin-notification-card")).hasCount(0);
        var owner = account(first).owner();
        change("director", first, AccountField.OWNER, viewer("director").person());
        assertThat(panel(page)).not().containsText(first.name());
        change("director", first, AccountField.OWNER, owner);
        page.navigate("/accounts");
        book.ready();
        assertThat(panel(page)).isHidden();
    }

    @Test
    void aLinkWithPartsThatSayNothingSaysWhich() {
        var page = book("lead", "?sort=nope&value=x..&tier=large").page();
        assertThat(page.locator("vaadin-notification-card")).containsText("sort, value");
        assertThat(page.locator(".filter-chip")).hasCount(1);
    }

    private static Locator panel(Page page) {
        return page.locator(".row-panel");
    }

    private static double width(Locator locator) {
        var box = locator.boundingBox();
        return box == null ? 0 : box.width;
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
