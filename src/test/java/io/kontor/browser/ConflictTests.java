package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Two people change the same cell: nobody loses anything silently. */
class ConflictTests extends Journey {

    private final AccountField field = AccountField.NEXT_STEP;

    @Test
    void mineReplacesTheirsKnowingly() {
        var account = collide(0);
        var page = answered(account, "Keep mine", "Mine 0");
        page.shows(account, field, "Mine 0");
        Assertions.assertThat(account(account).nextStep()).isEqualTo("Mine 0");
        Assertions.assertThat(values(account))
                .startsWith("Mine 0 by lead", "Theirs by director", "Before by director");
    }

    @Test
    void theirsStays() {
        var account = collide(1);
        answered(account, "Take theirs", "Theirs");
        Assertions.assertThat(account(account).nextStep()).isEqualTo("Theirs");
        Assertions.assertThat(values(account))
                .startsWith("Theirs by director", "Before by director")
                .doesNotContain("Mine 1 by lead");
    }

    @Test
    void whatItWasComesBack() {
        var account = collide(2);
        answered(account, "What it was", "Before");
        Assertions.assertThat(account(account).nextStep()).isEqualTo("Before");
        Assertions.assertThat(values(account))
                .startsWith("Before by lead", "Theirs by director", "Before by director");
    }

    @Test
    void anOlderRefusalIsInNobodysWayAndKeptToTheLetter() {
        var rows = firstRows("lead", 8);
        var refused = rows.get(3);
        var asked = rows.get(4);
        change("director", asked, field, "Before");
        page = book("lead", "?columns=name,value,nextStep");
        page.shows(asked, field, "Before");
        page.edit(refused, AccountField.VALUE).replaceBy("12,5").press("Enter");
        assertThat(page.problem().locator(".kept-text")).hasText("12,5");
        page.edit(asked, field).replaceBy("Mine");
        assertThat(page.problem()).isHidden();
        change("director", asked, field, "Theirs");
        page.press("Enter");
        assertThat(page.problem()).containsText(viewer("director").name());
        page.problem()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Keep")))
                .click();
        page.shows(asked, field, "Mine");
        page.shows(refused, AccountField.VALUE, "12,5");
        page.problem()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Edit")))
                .click();
        assertThat(page.page().locator(".cell-editor input")).hasValue("12,5");
        page.press("Enter");
        assertThat(page.problem().locator(".kept-text")).hasText("12,5");
        Assertions.assertThat(account(refused).value()).isEqualByComparingTo(refused.value());
    }

    private BookPage page;

    /** The lead types while the director saves the same cell. */
    private Account collide(int row) {
        var account = firstRows("lead", 5).get(row);
        change("director", account, field, "Before");
        page = book("lead", "");
        page.shows(account, field, "Before");
        page.edit(account, field).replaceBy("Mine " + row);
        change("director", account, field, "Theirs");
        page.press("Enter");
        assertThat(page.problem()).containsText(viewer("director").name());
        assertThat(page.problem()).containsText("Mine " + row);
        assertThat(page.problem()).containsText("Theirs");
        assertThat(page.problem()).containsText("Before");
        Assertions.assertThat(account(account).nextStep()).isEqualTo("Theirs");
        return account;
    }

    private BookPage answered(Account account, String choice, String result) {
        page.problem()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile(choice)))
                .click();
        page.shows(account, field, result);
        assertThat(page.problem()).hasCount(0);
        return page.saved(account, field);
    }

    private String user(java.util.UUID person) {
        return team.now().people().stream()
                .filter(p -> p.id().equals(person))
                .map(io.kontor.team.Person::userName)
                .findFirst()
                .orElse("nobody");
    }

    private java.util.List<String> values(Account account) {
        return accounts.history(account.id(), 10, viewer("vp"))
                .filter(change -> change.after().containsKey("next_step"))
                .map(change -> change.after().get("next_step") + " by " + user(change.actor()))
                .collectList()
                .block();
    }
}
