package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.listing.AccountQuery;
import io.kontor.listing.Condition;
import io.kontor.listing.Placed;
import io.kontor.team.Person;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A director drags a team in a draft; nobody feels it until the VP has approved it. */
class DraftPageTests extends Journey {

    @Test
    void aTeamIsDraggedSharedApprovedAndTakenBackWhileItsLeadTypes() {
        var moved = moved();
        var other = otherLead(moved);
        var page = begin();
        expand(page, name("lead"));
        row(page, moved.name()).dragTo(row(page, other.name()));
        assertThat(page.locator(".draft-moves li")).hasCount(1);
        assertThat(page.locator(".draft-moves")).containsText(moved.name());
        assertThat(page.getByText("Who sees other accounts")).isVisible();
        picture(page, "draft-dragged");
        Assertions.assertThat(PictureTests.barriers(page)).isEmpty();

        var lead = open("lead", "/accounts");
        var book = new BookPage(lead).ready();
        var stays = ownAccount("lead", moved);
        var typing = bookOn("lead", stays);
        typing.edit(stays, AccountField.NEXT_STEP).replaceBy("Half a sent").press("ArrowLeft");
        var hands = typing.hands();
        Assertions.assertThat(bossOf(moved)).isEqualTo(viewer("lead").person());

        share(page, name("vp"));
        var vp = open("vp", page.url());
        vp.locator("vaadin-text-area textarea").fill("Fine with me");
        button(vp, "Say it").click();
        assertThat(page.locator(".draft-comments")).containsText("Fine with me");
        seenOnAPhoneAtNight(page.url());
        button(vp, "Apply on…").click();
        button(vp, "Approve").click();
        assertThat(page.locator(".draft-bar .draft-state")).hasText("Applied");
        assertThat(vp.locator(".draft-bar .draft-state")).hasText("Applied");
        waitFor(() -> bossOf(moved).equals(other.id()));

        var gone = accountOf(moved.id());
        bookGone(book, gone);
        Assertions.assertThat(typing.hands()).isEqualTo(hands);
        typing.press("Enter").shows(stays, AccountField.NEXT_STEP, "Half a sent");

        button(vp, "Undo it").click();
        assertThat(page.locator(".draft-bar .draft-state")).hasText("Undone");
        waitFor(() -> bossOf(moved).equals(viewer("lead").person()));
    }

    @Test
    void moveToDoesTheSameByKeyboardAndATakenBackMoveIsGone() {
        var moved = moved();
        var page = begin();
        expand(page, name("lead"));
        row(page, moved.name()).click();
        button(page, "Move to…").click();
        choose(page, otherLead(moved).name());
        button(page, "Move in the draft").click();
        assertThat(page.locator(".draft-moves li")).hasCount(1);
        page.locator(".draft-moves vaadin-button").click();
        assertThat(page.getByText("Nothing moves yet.")).isVisible();
        button(page, "Discard").click();
        assertThat(page.locator(".draft-bar .draft-state")).hasText("Discarded");
        var stranger = open("lead", page.url());
        assertThat(stranger.getByText("There is no such draft for you.")).isVisible();
    }

    private void seenOnAPhoneAtNight(String url) {
        var options = look(390, 844, ColorScheme.DARK, "nb-NO");
        var phone = open("vp", url, options);
        assertThat(phone.locator(".draft-moves li")).hasCount(1);
        picture(phone, "draft-phone");
        Assertions.assertThat(PictureTests.barriers(phone)).isEmpty();
    }

    private Page begin() {
        var page = open("director", "/drafts");
        page.locator("vaadin-text-field input").fill("Two teams become one");
        button(page, "Draft a reorganisation").click();
        assertThat(page.locator(".draft-bar .draft-state")).hasText("Draft");
        return page;
    }

    private static void share(Page page, String reader) {
        button(page, "Share…").click();
        choose(page, reader);
        page.locator("vaadin-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Share"))
                .click();
        assertThat(page.getByText("You see it with " + reader)).isVisible();
    }

    private static void choose(Page page, String name) {
        page.locator("vaadin-dialog vaadin-combo-box input").fill(name);
        page.locator("vaadin-combo-box-item").getByText(name).first().click();
    }

    private static void bookGone(BookPage book, Account gone) {
        book.page()
                .waitForFunction(
                        "row => ![...document.querySelectorAll('kontor-cell')].some(c => c.row === row && c.isConnected && !c.closest('[data-gone]') && !c.dim)",
                        gone.id().toString());
    }

    private static void expand(Page page, String name) {
        row(page, name).click();
    }

    private static Locator row(Page page, String name) {
        return page.locator(".seat-name").getByText(name, exactly());
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private String name(String user) {
        return viewer(user).name();
    }

    /** Somebody of the lead's who keeps accounts. */
    private Person moved() {
        var lead = viewer("lead").person();
        return team.now().people().stream()
                .filter(p -> lead.equals(p.reportsTo()) && !accountsOf(p.id()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Person otherLead(Person moved) {
        var director = viewer("director").person();
        return team.now().people().stream()
                .filter(p -> director.equals(p.reportsTo()) && !p.id().equals(moved.reportsTo()))
                .findFirst()
                .orElseThrow();
    }

    private UUID bossOf(Person person) {
        return Objects.requireNonNull(team.now().person(person.id()).orElseThrow().reportsTo());
    }

    private Account accountOf(UUID owner) {
        return accountsOf(owner).getFirst();
    }

    private List<Account> accountsOf(UUID owner) {
        var theirs = AccountQuery.ALL.and(new Condition.OwnedBy(Set.of(owner)));
        return Objects.requireNonNull(
                lists.page(theirs, new io.kontor.listing.Page(null, 0, 5), viewer("vp"))
                        .map(Placed::account)
                        .collectList()
                        .block());
    }

    /** An account that stays with the lead's people. */
    private Account ownAccount(String lead, Person moved) {
        var mine = team.now().subtree(viewer(lead).person());
        var away = team.now().subtree(moved.id());
        return mine.stream()
                .filter(p -> !away.contains(p))
                .flatMap(p -> accountsOf(p).stream())
                .findFirst()
                .orElseThrow();
    }

    private static void waitFor(java.util.function.BooleanSupplier condition) {
        Awaitility.await().until(condition::getAsBoolean);
    }
}
