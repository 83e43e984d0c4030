package io.kontor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.Health;
import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Health moves on every open page, and disturbs nobody. */
class LiveHealthTests extends Journey {

    @Autowired DatabaseClient database;

    @Test
    void aConcernMovesTheGridAndTheExplanationWhileSomebodyTypes() {
        var rows = firstRows("director", 14);
        var sick =
                rows.stream()
                        .filter(a -> a.health() == Health.HEALTHY || a.health() == Health.WATCH)
                        .filter(a -> Set.of("USD", "EUR", "GBP").contains(a.currency()))
                        .max(Comparator.comparing(Account::value))
                        .orElseThrow();
        var mine = rows.stream().filter(a -> !a.equals(sick)).findFirst().orElseThrow();
        var why = open("director", "/accounts/" + sick.id());
        why.locator(".explanation-parts li").first().waitFor();
        var a = book("director", "?sort=name");
        a.edit(mine, AccountField.NEXT_STEP).replaceBy("Half a sent");
        var hands = a.hands();

        raise(sick);

        a.page()
                .waitForFunction(
                        """
                        row => [...document.querySelectorAll('kontor-cell')]
                            .some(c => c.row === row && c.field === 'health'
                                && c.shadowRoot.querySelector('.text').textContent.includes('At risk'))""",
                        sick.id().toString());
        why.locator(".explanation-held", new Page.LocatorOptions().setHasText("overdue"))
                .first()
                .waitFor();
        assertThat(a.hands()).isEqualTo(hands).contains("Half a sent");
        picture(a.page(), "health-live");
    }

    @ParameterizedTest
    @CsvSource({
        "1440, 900, LIGHT, en-GB",
        "1440, 900, DARK, nb-NO",
        "390, 844, LIGHT, nb-NO",
        "390, 844, DARK, en-GB"
    })
    void theExplanationStandsBesideTheScore(
            int width, int height, ColorScheme light, String locale) {
        var options = look(width, height, light, locale);
        var page = open("director", "/accounts?sort=score", options);
        page.locator("vaadin-app-layout h1").waitFor();
        if (width > 1000) {
            page.locator("button.health-range").nth(3).click();
            page.locator("vaadin-popover .explanation-parts li").first().waitFor();
        }
        picture(page, "health-%d-%s-%s".formatted(width, light, locale));
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT, en-GB", "390, 844, DARK, nb-NO"})
    void theAccountPageSaysWhatCostsPoints(
            int width, int height, ColorScheme light, String locale) {
        var options = look(width, height, light, locale);
        var account = firstRows("director", 3).getLast();
        Page page = open("director", "/accounts/" + account.id(), options);
        page.locator(".explanation-parts li").first().waitFor();
        picture(page, "health-page-%d-%s-%s".formatted(width, light, locale));
    }

    private void raise(Account account) {
        database.sql(
                        """
                        insert into concern (id, account_id, severity, kind, title, owner_id,
                                             raised_on, due_on)
                        values (gen_random_uuid(), :account, 'critical', 'service', 'The line stands',
                                :owner, current_date - 3, current_date - 1)
                        """)
                .bind("account", account.id())
                .bind("owner", account.owner())
                .then()
                .block();
    }
}
