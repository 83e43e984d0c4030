package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HR brings the files of its own system in through the page. */
class PeopleFilesTests extends Journey {

    private static final String SALARIES =
            """
            employee_id,effective date,annual salary,currency
            manager,2019-01-01,712345,NOK
            hr,2019-01-01,798765,NOK
            lead,2019-02-30,7.1e5,NOK
            """;

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT, en-GB", "390, 844, DARK, nb-NO"})
    void amountsAreShownNowhereOnTheWay(int width, int height, ColorScheme light, String locale) {
        var page = page("hr", width, height, light, locale);
        var look = "people-files-%d-%s-".formatted(width, locale);
        choose(page, locale.startsWith("nb") ? "Lønn" : "Salaries");
        take(page, SALARIES);
        assertNoAmount(page);
        look(page, look + "1-columns");
        page.locator(".import-mapping > vaadin-button").click();
        assertThat(page.locator(".import-tile-refused .totals-number")).hasText("2");
        assertThat(page.locator(".import-tile-added .totals-number")).hasText("1");
        assertNoAmount(page);
        look(page, look + "2-dry-run");
    }

    private static void assertNoAmount(Page page) {
        Assertions.assertThat(page.locator("body").innerText())
                .doesNotContain("712345")
                .doesNotContain("798765")
                .doesNotContain("7.1e5");
    }

    @Test
    void whatIsWrongInAFileOfTheOrganisationIsNamedInWords() {
        var page = page("hr", 1440, 900, ColorScheme.LIGHT, "en-GB");
        choose(page, "Positions");
        take(
                page,
                """
                position id,job title,reports to,valid from
                north,Lead account manager,director,2025-01-01
                north-1,Account manager,north,2025-01-01
                a,Lead account manager,b,2025-01-01
                b,Lead account manager,a,2025-01-01
                c,Acount manager,north,2025-01-01
                d,Account manager,nort,2025-01-01
                """);
        look(page, "people-files-positions-1-columns");
        page.locator(".import-mapping > vaadin-button").click();
        assertThat(page.locator(".import-tile-added .totals-number")).hasText("2");
        assertThat(page.locator(".import-tile-refused .totals-number")).hasText("4");
        assertThat(page.locator(".import-errors")).containsText("would close a circle");
        assertThat(page.locator(".import-errors")).containsText("Account manager");
        look(page, "people-files-positions-2-dry-run");
    }

    @Test
    void eachRoleIsOfferedItsOwnKindsOnly() {
        Assertions.assertThat(kinds("hr"))
                .contains("People", "Positions", "Salaries", "Ratings")
                .doesNotContain("Accounts", "Payments");
        Assertions.assertThat(kinds("director"))
                .contains("People", "Positions", "Accounts")
                .doesNotContain("Salaries", "Levels", "Reviews");
        Assertions.assertThat(kinds("manager")).doesNotContain("People", "Salaries", "Teams");
    }

    private List<String> kinds(String user) {
        var page = page(user, 1440, 900, ColorScheme.LIGHT, "en-GB");
        page.locator("vaadin-select").first().click();
        page.locator("vaadin-select-item").first().waitFor();
        picture(page, "people-files-kinds-" + user);
        return page.locator("vaadin-select-item").allInnerTexts();
    }

    private Page page(String user, int width, int height, ColorScheme light, String locale) {
        var page = open(user, "/import", look(width, height, light, locale));
        page.locator("vaadin-upload").waitFor();
        page.waitForCondition(() -> !page.title().isBlank());
        return page;
    }

    private static void choose(Page page, String kind) {
        page.locator("vaadin-select").first().click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(kind))
                .first()
                .click();
    }

    private static void take(Page page, String text) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "file.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator(".import-mapping").waitFor();
    }

    private static void look(Page page, String name) {
        picture(page, name);
        Assertions.assertThat(PictureTests.barriers(page)).as(name).isEmpty();
    }
}
