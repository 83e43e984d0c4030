package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kontor.promotion.Proposal;
import io.kontor.promotion.ProposalService;
import io.kontor.promotion.ProposalService.Wish;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** The track of careers: its address, its saved views, and others at work while somebody reads. */
@DirtiesContext
class TrackTests extends Journey {

    @Autowired ProposalService proposals;

    private static Locator find(Page page) {
        return page.locator(".careers-filter input").first();
    }

    private static void menu(Page page, String... path) {
        page.locator("vaadin-menu-bar-button")
                .filter(new Locator.FilterOptions().setHasText("Views"))
                .click();
        for (var item : path) {
            page.locator("vaadin-menu-bar-item[role=menuitem]")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + item)))
                    .last()
                    .click();
        }
    }

    private static void name(Page page, String name) {
        var dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("input").fill(name);
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(dialog).hasCount(0);
    }

    @Test
    void whatIsShownIsInTheAddressAndCanBeSavedAndOpenedAgain() {
        var hr = open("hr", "/careers?tab=track&proposal=none&sort=-since,person");
        assertThat(hr.locator(".careers-person").first()).isVisible();
        find(hr).fill("a");
        assertThat(hr).hasURL(Pattern.compile("q=a"));
        menu(hr, "Save this view…");
        name(hr, "Long at their level");
        hr.locator("vaadin-button", new Page.LocatorOptions().setHasText("Reset")).click();
        assertThat(hr).not().hasURL(Pattern.compile("q=a|proposal="));
        menu(hr, "Rename a view", "Long at their level");
        name(hr, "Waiting long");
        hr.navigate("/careers?tab=track");
        menu(hr, "Waiting long");
        assertThat(hr).hasURL(Pattern.compile("q=a"));
        assertThat(hr).hasURL(Pattern.compile("proposal=none"));
        assertThat(hr).hasURL(Pattern.compile("sort=-since(,|%2C)person"));
        assertThat(find(hr)).hasValue("a");
        hr.reload();
        assertThat(find(hr)).hasValue("a");
        assertThat(hr.locator(".careers-person").first()).isVisible();
        hr.navigate("/my-day");
        hr.goBack();
        assertThat(find(hr)).hasValue("a");
    }

    @Test
    void whoeverReadsIsNotDisturbedWhenAProposalIsMade() {
        var subject = team.now().signingInAs("manager").orElseThrow();
        var director = open("director", "/careers?tab=track&sort=person");
        var row =
                director.locator("vaadin-grid-cell-content")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(
                                                director.locator(
                                                        ".careers-person",
                                                        new Page.LocatorOptions()
                                                                .setHasText(subject.name()))));
        assertThat(row).isVisible();
        var waiting = open("lead", "/careers?tab=track&proposal=open");
        assertThat(waiting.locator("vaadin-grid")).not().containsText(subject.name());
        find(director).focus();
        director.evaluate("() => document.querySelector('vaadin-grid').$.table.scrollTop = 40");
        var before = hands(director);
        proposals
                .propose(
                        new Wish(
                                Proposal.Kind.PROMOTION,
                                subject.id(),
                                "LEAD",
                                "Lead",
                                LocalDate.now().plusMonths(1),
                                null,
                                null,
                                "Leads already"),
                        viewer("lead"))
                .block();
        assertThat(director.locator("vaadin-grid")).containsText("Draft");
        assertThat(waiting.locator("vaadin-grid")).containsText(subject.name());
        Assertions.assertThat(hands(director)).isEqualTo(before);
        assertThat(row).isVisible();
    }

    private static Object hands(Page page) {
        return page.evaluate(
                """
                () => [document.activeElement.localName,
                       document.querySelector('vaadin-grid').$.table.scrollTop,
                       [...document.querySelectorAll('.careers-person')].map(a => a.textContent).join()].join(' | ')
                """);
    }
}
