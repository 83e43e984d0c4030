package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.kontor.account.AccountField;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The book on a phone: cards that say what the rows say, and follow as they do. */
class PhoneTests extends Journey {

    @Test
    void aCardSaysWhatTheRowSaysAndFollows() {
        var account = firstRows("lead", 3).get(1);
        account = change("director", account, AccountField.NEXT_STEP, "Call before lunch");
        account = change("director", account, AccountField.VALUE, new BigDecimal("41500.00"));
        var page = open("lead", "/accounts", look(390, 844, ColorScheme.LIGHT, "en-GB"));
        var card = card(page, account.name());
        assertThat(card).containsText("41,500 " + account.currency());
        assertThat(card).containsText("Call before lunch");
        assertThat(card.locator(".state")).not().hasText("");
        change("director", account, AccountField.NEXT_STEP, "Call after lunch");
        assertThat(card).containsText("Call after lunch");
    }

    @Test
    void aWindowThatGetsAsNarrowShowsCardsAndWideAgainItsColumns() {
        var account = firstRows("lead", 3).get(1);
        var page = open("lead", "/accounts");
        new BookPage(page).ready();
        page.setViewportSize(390, 844);
        assertThat(card(page, account.name())).containsText(account.currency());
        page.setViewportSize(1440, 900);
        new BookPage(page).cell(account, AccountField.NEXT_STEP);
        assertThat(card(page, account.name())).hasCount(0);
    }

    @Test
    void aColumnThatIsChosenLaterIsDrawn() {
        var account = firstRows("lead", 3).get(1);
        var book = book("lead", "?columns=name,value");
        var change = change("director", account, AccountField.LOCATION, "Lillesand");
        var page = book.page();
        page.getByText("Columns", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Location", new Page.GetByTextOptions().setExact(true)).last().click();
        book.shows(change, AccountField.LOCATION, "Lillesand");
        change("director", change, AccountField.LOCATION, "Risør");
        book.shows(change, AccountField.LOCATION, "Risør");
    }

    private static Locator card(Page page, String name) {
        return page.locator(".account-card", new Page.LocatorOptions().setHasText(name));
    }
}
