package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.organisation.Handovers;
import io.kontor.team.Person;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** What is changed on the page of the organisation reaches those who work at that moment. */
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffingTests extends Journey {

    @Autowired Handovers handovers;

    @Test
    @Order(1)
    void aHandoverShowsInTheLeadsOpenListAndDisturbsNoEdit() {
        var theirs = theirs(person("manager"));
        var given = theirs.get(1);
        var mine = theirs.get(0);
        var taker = colleague();
        var lead =
                book(
                        "lead",
                        "?sort=name&owner="
                                + person("manager").id()
                                + "&columns=name,owner,nextStep");
        lead.edit(mine, AccountField.NEXT_STEP).replaceBy("Send the offer");
        var hands = lead.hands();

        var vp = chosen("vp", person("manager"));
        deed(vp, "Hand over the book…");
        choose(vp, "To", taker.name());
        assertThat(vp.locator(".deed-preview")).containsText(theirs.size() + " accounts go");
        vp.getByText("Chosen accounts").click();
        // The one that chooses all comes last.
        vp.locator(".deed-accounts vaadin-checkbox").nth(1).click();
        assertThat(vp.locator(".deed-preview")).containsText("1 account goes");
        button(vp, "Hand over").click();
        assertThat(vp.locator(".deed-refused")).containsText("write a note");
        vp.locator("vaadin-text-area textarea").fill("Renewal is agreed by word of mouth");
        picture(vp, "staffing-handover-chosen");
        button(vp, "Hand over").click();
        assertThat(vp.locator("vaadin-notification-card")).containsText("1 account handed over");

        lead.shows(given, AccountField.OWNER, taker.name());
        Assertions.assertThat(lead.hands()).isEqualTo(hands).contains("Send the offer");
        lead.press("Enter");
        lead.shows(mine, AccountField.NEXT_STEP, "Send the offer");
        Assertions.assertThat(account(given).owner()).isEqualTo(taker.id());
        lead.page().waitForCondition(() -> account(mine).nextStep().equals("Send the offer"));
    }

    @Test
    @Order(2)
    void aLeaverIsOutOfOpenPagesAndWhoGetsTheBookFindsItOnTheirDay() {
        var leaver = person("associate");
        var count = theirs(leaver).size();
        Assertions.assertThat(count).isPositive();
        var working = open("associate", "/accounts");
        assertThat(working.locator("kontor-cell").first()).isVisible();
        var heir = open("manager", "/my-day");
        assertThat(heir.locator(".my-day-part").first()).isVisible();
        var hr = chosen("hr", leaver);
        deed(hr, "Leaves us…");
        assertThat(hr.locator(".deed-effects")).containsText(person("manager").name());
        button(hr, "Let them go").click();
        assertThat(hr.locator("vaadin-notification-card")).containsText("noted as leaving");
        working.waitForURL("**/sign-in?ended");
        var line = heir.getByText("came to you from " + leaver.name());
        assertThat(line).isVisible();
        picture(heir, "staffing-my-day");
        line.click();
        heir.waitForURL("**/accounts?owner=**");
        assertThat(heir.locator("kontor-cell").first()).isVisible();
    }

    @Test
    @Order(3)
    void whoeverActsIsSeenByOthersAtOnceAndARefusalSaysWhy() {
        var next = colleague().name();
        var was = person("lead").name();
        var director = open("director", "/organisation");
        var row = director.locator(".organisation-tree").getByText(was);
        assertThat(row).isVisible();
        var hr = chosen("hr", person("lead"));
        hr.locator(".organisation-deeds vaadin-menu-bar-button").first().focus();
        hr.keyboard().press("ArrowDown");
        assertThat(hr.locator("vaadin-menu-bar-item[focused]")).hasCount(1);
        hr.keyboard().press("ArrowDown");
        assertThat(hr.locator("vaadin-menu-bar-item[focused]")).containsText("Appoint");
        hr.keyboard().press("Enter");
        assertThat(hr.locator("vaadin-dialog[opened]")).containsText("Appoint:");
        button(hr, "Appoint").click();
        assertThat(hr.locator(".deed-refused")).containsText("Choose somebody");
        choose(hr, "Who", next);
        assertThat(hr.locator("vaadin-dialog[opened]")).containsText("will hold no position");
        button(hr, "Appoint").click();
        assertThat(hr.locator("vaadin-notification-card")).containsText("is appointed");
        assertThat(director.locator(".organisation-tree")).containsText(next);
        assertThat(director.locator(".organisation-tree").getByText(was)).hasCount(0);
    }

    private Page chosen(String user, Person person) {
        var page = open(user, "/organisation?at=" + person.position());
        assertThat(page.locator(".organisation-deeds vaadin-menu-bar-button").first()).isEnabled();
        return page;
    }

    static void deed(Page page, String name) {
        page.locator(".organisation-deeds vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(name)).click();
    }

    private static void choose(Page page, String label, String name) {
        var box =
                page.locator("vaadin-dialog[opened] vaadin-combo-box")
                        .filter(new Locator.FilterOptions().setHasText(label))
                        .locator("input");
        box.fill(name);
        page.locator("vaadin-combo-box-item").first().click();
    }

    private static Locator button(Page page, String name) {
        return page.locator("vaadin-dialog[opened]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Person person(String user) {
        return team.now().signingInAs(user).orElseThrow();
    }

    /** Another account manager of the same lead. */
    private Person colleague() {
        var manager = person("manager");
        return team.now().people().stream()
                .filter(p -> Objects.equals(p.reportsTo(), manager.reportsTo()))
                .filter(p -> p.role() == manager.role() && !p.id().equals(manager.id()))
                .findFirst()
                .orElseThrow();
    }

    /** As the dialog lists them. */
    private List<Account> theirs(Person owner) {
        return Objects.requireNonNull(
                handovers
                        .accounts(owner.id(), viewer("vp"))
                        .concatMap(b -> accounts.account(b.account(), viewer("vp")))
                        .collectList()
                        .block());
    }
}
