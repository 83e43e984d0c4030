package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of cell, typed as people type. */
class TypedTests extends Journey {

    private static final String COLUMNS = "?columns=name,value,renewalDate,tier,owner,nextStep";

    private BookPage page;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB|1250000|1250000",
                "en-GB|1,250,000.50|1250000.50",
                "en-GB|1 250 001|1250001",
                "nb-NO|1250002|1250002",
                "nb-NO|1 250 003,50|1250003.50"
            })
    void anAmount(String language, String typed, BigDecimal amount) {
        var account = firstRows("lead", 3).get(1);
        book(language);
        type(account, AccountField.VALUE, typed);
        Assertions.assertThat(account(account).value()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"12 5", "12'5", "'1,25'", "1234 567", "1.250", "1.250.000"})
    void whatMayBeAnotherAmountIsAskedBack(String typed) {
        var account = firstRows("lead", 3).get(1);
        book("en-GB");
        page.edit(account, AccountField.VALUE).replaceBy(typed).press("Enter");
        assertThat(page.problem().locator(".kept-text")).hasText(typed);
        page.shows(account, AccountField.VALUE, typed);
        Assertions.assertThat(account(account).value()).isEqualByComparingTo(account.value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB|2027-03-30|2027-03-30",
                "en-GB|31/3/27|2027-03-31",
                "nb-NO|1.4.2027|2027-04-01",
                "nb-NO|020427|2027-04-02"
            })
    void aDate(String language, String typed, LocalDate date) {
        var account = firstRows("lead", 3).get(1);
        book(language);
        type(account, AccountField.RENEWAL_DATE, typed);
        Assertions.assertThat(account(account).renewalDate()).isEqualTo(date);
    }

    @Test
    void aDateThatIsRefusedIsTakenUpInAFormThatIsRead() {
        var account = firstRows("lead", 3).get(1);
        book("en-GB");
        page.edit(account, AccountField.RENEWAL_DATE).replaceBy("0001-01-01").press("Enter");
        assertThat(page.problem()).isVisible();
        page.problem()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Edit")))
                .click();
        assertThat(page.page().locator(".cell-editor input")).hasValue(Pattern.compile("[\\d/]+"));
        page.replaceBy("5/4/2027").press("Enter");
        saved(account, AccountField.RENEWAL_DATE, Account::renewalDate, LocalDate.of(2027, 4, 5));
    }

    @Test
    void aChoiceByItsFirstLetters() {
        var account = change("director", firstRows("lead", 3).get(1), AccountField.TIER, "small");
        book("en-GB");
        type(account, AccountField.TIER, "str");
        saved(account, AccountField.TIER, Account::tier, Tier.STRATEGIC);
    }

    @Test
    void aPersonByName() {
        var account = firstRows("lead", 3).get(1);
        var owner = team.now().person(account.owner()).orElseThrow();
        var person =
                team.now().people().stream()
                        .filter(p -> p.role() == owner.role() && p.leftOn() == null)
                        .filter(p -> Objects.equals(p.reportsTo(), owner.reportsTo()))
                        .filter(p -> !p.id().equals(owner.id()))
                        .findFirst()
                        .orElseThrow();
        page = bookOn("director", account);
        type(account, AccountField.OWNER, person.name());
        saved(account, AccountField.OWNER, Account::owner, person.id());
        change("director", account, AccountField.OWNER, owner.id());
    }

    @Test
    void aTextByTheKeyboardAlone() {
        var account = firstRows("lead", 3).get(1);
        book("en-GB");
        page.cell(account, AccountField.NEXT_STEP).click();
        page.press("F2").replaceBy("With F2").press("Enter");
        saved(account, AccountField.NEXT_STEP, Account::nextStep, "With F2");
        page.cell(account, AccountField.NEXT_STEP).click();
        page.type("Written over").press("Tab");
        saved(account, AccountField.NEXT_STEP, Account::nextStep, "Written over");
        page.cell(account, AccountField.NEXT_STEP).click();
        page.type("Never mind").press("Escape");
        page.shows(account, AccountField.NEXT_STEP, "Written over");
    }

    private void book(String language) {
        var look = look(1440, 900, ColorScheme.LIGHT, language);
        page = new BookPage(open("lead", "/accounts" + COLUMNS, look)).ready();
    }

    private void type(Account account, AccountField field, String text) {
        page.edit(account, field).replaceBy(text).press("Enter");
        assertThat(page.page().locator(".cell-editor")).hasCount(0);
        page.saved(account, field);
    }

    private void saved(
            Account account, AccountField field, Function<Account, Object> value, Object expected) {
        page.saved(account, field);
        Assertions.assertThat(value.apply(account(account))).isEqualTo(expected);
    }
}
