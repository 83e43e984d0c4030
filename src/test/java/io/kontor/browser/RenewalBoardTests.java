package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Two people at the board of renewals. */
class RenewalBoardTests extends Journey {

    @Test
    void aCardMovedByOneMovesForTheOther() {
        var mine = open("director", "/renewals");
        var theirs = open("vp", "/renewals");
        var card = column(mine, "likely").locator(".board-card").first();
        var name = card.locator(".deal-link").textContent();
        assertThat(named(theirs, "likely", name)).isVisible();
        card.dragTo(column(mine, "will_renew").locator("h2"));
        assertThat(named(mine, "will_renew", name)).isVisible();
        assertThat(named(theirs, "will_renew", name)).isVisible();
        assertThat(named(theirs, "likely", name)).hasCount(0);
    }

    @Test
    void aCardIsMovedByKeyboardAndWhoIsUnsureTooLateIsTold() {
        var page = open("director", "/renewals?days=90");
        var card = column(page, "will_renew").locator(".board-card").first();
        var name = card.locator(".deal-link").textContent();
        card.locator(".board-menu").focus();
        page.keyboard().press("Enter");
        var unsure = page.getByText("Move to: No call yet");
        assertThat(unsure).isVisible();
        assertThat(page.locator("vaadin-context-menu-item[disabled]")).hasCount(1);
        page.getByText("Move to: At risk").click();
        assertThat(named(page, "at_risk", name)).isVisible();
    }

    @Test
    void whatStaysIsAskedBackWhenItIsNoNumberAndTheRenewalStaysOpen() {
        var page = open("director", "/renewals?days=90");
        var card = column(page, "likely").locator(".board-card").first();
        var name = card.locator(".deal-link").textContent();
        card.locator(".board-menu").focus();
        page.keyboard().press("Enter");
        page.getByText("End…").click();
        page.getByText("Reduced").click();
        for (var typed : new String[] {"12 5", "1.250"}) {
            page.getByLabel("What stays").fill(typed);
            page.getByText("End the renewal").click();
            assertThat(page.locator(".renewal-closing .deal-problem"))
                    .hasText("Value is a number, like 420000.50.");
            assertThat(page.getByLabel("What stays")).hasValue(typed);
        }
        page.keyboard().press("Escape");
        assertThat(named(page, "likely", name)).isVisible();
    }

    private static Locator column(Page page, String call) {
        return page.locator(".board-column[data-call='" + call + "']");
    }

    private static Locator named(Page page, String call, String name) {
        return column(page, call)
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
