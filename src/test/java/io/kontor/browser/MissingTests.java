package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses that lead nowhere, and pages that are for others. */
class MissingTests extends Journey {

    @ParameterizedTest
    @CsvSource({"manager, /nowhere", "vp, /account/x", "hr, /my-day/zz"})
    void thePageSaysThatThereIsNothing(String user, String path) {
        var page = open(user, path);
        assertThat(page.locator(".empty-state h2")).hasText("There is nothing here");
        page.locator(".empty-state a").click();
        assertThat(page.locator(".empty-state")).hasCount(0);
    }
}
