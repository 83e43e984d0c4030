package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file on its way in, as somebody brings it through the page. */
class ImportTests extends Journey {

    private static final String FILE =
            """
            account,sector,office_location,tier,note
            Aurora Fisheries,technolgy,Bergen,large,a
            Borealis Yards,technolgy,Oslo,small,b
            Cirrus Foods,Retail,Molde,huge,c
            ,Retail,Molde,small,d
            """;

    @ParameterizedTest
    @CsvSource({
        "1440, 900, LIGHT, en-GB",
        "1440, 900, DARK, nb-NO",
        "390, 844, LIGHT, nb-NO",
        "390, 844, DARK, en-GB",
    })
    void aFileComesInAndGoesOutAgain(int width, int height, ColorScheme light, String locale) {
        var page = open("director", "/import", look(width, height, light, locale));
        var look = "import-%d-%s-%s-".formatted(width, light, locale);
        page.locator("vaadin-upload").waitFor();
        page.waitForCondition(() -> !page.title().isBlank());
        look(page, look + "1-empty");
        choose(page, look);
        look(page, look + "2-columns");
        page.locator(".import-mapping > vaadin-button").click();
        assertThat(page.locator(".import-tile-added .totals-number")).hasText("2");
        assertThat(page.locator(".import-tile-refused .totals-number")).hasText("2");
        look(page, look + "3-dry-run");
        page.locator(".import-errors vaadin-button").first().click();
        assertThat(page.locator(".import-corrections vaadin-button")).hasCount(1);
        assertThat(page.locator(".import-errors")).hasCount(1);
        page.locator(".import-run > vaadin-button").click();
        assertThat(page.locator(".import-mapping")).hasCount(0);
        look(page, look + "4-done");
        Assertions.assertThat(sectorOf("Aurora Fisheries")).isEqualTo("Technology");
        page.locator(".import-run > vaadin-button").click();
        assertThat(page.locator(".import-report")).hasCount(0);
        look(page, look + "5-undone");
        Assertions.assertThat(sectorOf("Aurora Fisheries")).isEmpty();
    }

    private static void choose(Page page, String look) {
        // How a file with these headings was read is remembered: each look has its own.
        var bytes = FILE.replace("note", look).getBytes(StandardCharsets.UTF_8);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("customers.csv", "text/csv", bytes));
        page.locator(".import-mapping").waitFor();
    }

    private String sectorOf(String name) {
        return firstRows("vp", 20_000).stream()
                .filter(account -> account.name().equals(name))
                .map(account -> account.sector())
                .findFirst()
                .orElse("");
    }

    private static void look(Page page, String name) {
        picture(page, name);
        Assertions.assertThat(PictureTests.barriers(page)).as(name).isEmpty();
    }
}
