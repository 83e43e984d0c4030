package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.kontor.account.Account;
import io.kontor.account.Health;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** A team's page moves when somebody else does something, leads everywhere, and fits a phone. */
class TeamPageTests extends Journey {

    @Autowired DatabaseClient database;

    private UUID seat(String user) {
        return team.now().person(viewer(user).person()).orElseThrow().position();
    }

    @Test
    void aConcernRaisedByAnotherMovesTheOpenPages() {
        var account =
                firstRows("lead", 200).stream()
                        .filter(a -> a.health() == Health.HEALTHY)
                        .filter(a -> a.owner().equals(viewer("manager").person()))
                        .findFirst()
                        .orElseThrow();
        var page = open("director", "/teams/" + seat("lead"));
        var overdue = page.locator(".team-number:nth-child(6) .team-figure");
        assertThat(page.locator(".team-worst .team-row").first()).isVisible();
        int before = Integer.parseInt(overdue.innerText());
        var compared = open("director", "/teams");
        var risk = compared.locator(".teams-grid a[href*='" + seat("lead") + "&health=at_risk']");
        int atRisk = Integer.parseInt(risk.innerText());
        page.evaluate("window.here = true");

        raise(account);

        assertThat(overdue).hasText(String.valueOf(before + 1));
        assertThat(page.locator(".team-fallen")).containsText(account.name());
        assertThat(risk).hasText(String.valueOf(atRisk + 1));
        Assertions.assertThat(page.evaluate("window.here")).isEqualTo(true);
    }

    /** Every number leads to as many accounts as it says. */
    @Test
    void numbersLeadToTheAccountsTheyCount() {
        var page = open("director", "/teams/" + seat("director"));
        for (var tile : List.of(1, 5)) {
            var number = page.locator(".team-number:nth-child(" + tile + ") .team-figure");
            assertThat(number).not().hasText("");
            counts(number.innerText(), number.getAttribute("href"));
        }
        for (var link : page.locator(".team-mix-list a").all()) {
            counts(link.innerText().replaceAll("\\D", ""), link.getAttribute("href"));
        }
    }

    private void counts(String number, String href) {
        var book = new BookPage(open("director", "/" + href)).ready();
        assertThat(book.page().locator(".totals-accounts .totals-number")).hasText(number);
        book.page().context().close();
    }

    @Test
    void theOrganisationLeadsToATeam() {
        var page = open("director", "/organisation");
        var button =
                page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Team page"));
        assertThat(button).isDisabled();
        var name = viewer("lead").name();
        page.locator("vaadin-grid-cell-content:has(.seat-name:text-is('" + name + "')) + *")
                .click();
        assertThat(button).isEnabled();
        button.click();
        assertThat(page.locator(".team-head h2")).isVisible();
    }

    @Test
    void whoMayNotOpenAnAccountFindsNoTeam() {
        for (var user : List.of("hr", "liaison", "admin", "manager")) {
            var page = open(user, "/teams/" + seat("lead"));
            assertThat(page.locator(".empty-state")).isVisible();
            assertThat(page.locator(".team-desk")).hasCount(0);
            page.navigate("/organisation");
            assertThat(page.locator(".main-menu a[href='organisation']").first()).isVisible();
            assertThat(page.locator(".main-menu").first().locator("a[href='teams']"))
                    .hasCount(user.equals("manager") ? 1 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"teams?level=all", "teams/SEAT"})
    void nothingIsCutOrSticksOutOnAPhone(String path) {
        var phone =
                new NewContextOptions()
                        .setViewportSize(390, 844)
                        .setLocale(path.contains("SEAT") ? "nb-NO" : "en-GB");
        var page = open("vp", "/" + path.replace("SEAT", seat("vp").toString()), phone);
        assertThat(page.locator(".team-card, .team-worst .team-row").first()).isVisible();
        Assertions.assertThat(page.evaluate(CUT)).isEqualTo(List.of());
    }

    private static final String CUT =
            """
            () => [...document.querySelectorAll('.team-page *')]
                .filter(e => e.getClientRects().length && !e.closest('svg, kontor-chart, vaadin-select'))
                .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0
                    && getComputedStyle(e).display !== 'inline'
                    || e.getBoundingClientRect().right > innerWidth || e.getBoundingClientRect().left < 0)
                .map(e => e.className + ': ' + e.textContent.slice(0, 40))
            """;

    private void raise(Account account) {
        database.sql(
                        """
                        insert into concern (id, account_id, severity, kind, title, owner_id,
                                             raised_on, due_on)
                        values (gen_random_uuid(), :account, 'critical', 'service', 'The line stands',
                                :owner, current_date - 3, current_date - 1)
                        """)
                .bindValues(Map.of("account", account.id(), "owner", account.owner()))
                .then()
                .block();
    }
}
