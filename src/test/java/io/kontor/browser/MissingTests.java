package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses that lead nowhere, and pages that are for others: nobody can tell one from another. */
class MissingTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "manager, /nowhere",
        "vp, /account/x",
        "hr, /my-day/zz",
        "hr, /teams",
        "manager, /health-model",
        "manager, /score-check"
    })
    void thePageSaysThatThereIsNothing(String user, String path) {
        var page = open(user, path);
        assertThat(page.locator(".empty-state h2")).hasText("There is nothing here");
        assertThat(page.locator(".shell nav").first()).isVisible();
        page.locator(".empty-state a").click();
        assertThat(page.locator(".empty-state")).hasCount(0);
    }
}
