package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of business with customers, in every look, free of barriers a machine can find. */
class DealPictureTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "director, renewals, .board-card, 1440, 900, LIGHT, en-GB",
        "director, renewals, .board-card, 1440, 900, DARK, nb-NO",
        "director, renewals, .board-card, 390, 844, LIGHT, nb-NO",
        "director, renewals?view=list, vaadin-grid-cell-content, 1440, 900, LIGHT, en-GB",
        "director, renewals?show=closed, vaadin-grid-cell-content, 390, 844, DARK, en-GB",
        "director, growth, .idea-row, 1440, 900, LIGHT, en-GB",
        "director, growth, .idea-row, 390, 844, DARK, nb-NO",
        "director, growth?tab=gaps, .gap-cell, 1440, 900, DARK, en-GB",
        "director, growth?tab=gaps, .gap-cell, 390, 844, LIGHT, nb-NO",
        "director, retention, kontor-chart, 1440, 900, LIGHT, en-GB",
        "director, retention?by=person, kontor-chart, 1440, 900, DARK, nb-NO",
        "director, retention, kontor-chart, 390, 844, LIGHT, nb-NO",
        "hr, renewals, .empty-state, 1440, 900, LIGHT, en-GB",
    })
    void aPage(
            String user,
            String path,
            String shows,
            int width,
            int height,
            ColorScheme light,
            String locale) {
        look(user, "/" + path, shows, width, height, light, locale);
    }

    @ParameterizedTest
    @CsvSource({
        "products, .deal-row, 1440, 900, LIGHT, en-GB",
        "products, .deal-row, 390, 844, DARK, nb-NO",
        "renewal, .renewal-ahead, 1440, 900, DARK, en-GB",
        "renewal, .renewal-ahead, 390, 844, LIGHT, nb-NO",
        "growth, .deal-head, 1440, 900, LIGHT, nb-NO",
        "growth, .deal-head, 390, 844, DARK, en-GB",
    })
    void aTab(String tab, String shows, int width, int height, ColorScheme light, String locale) {
        var account =
                firstRows("manager", 30).stream()
                        .filter(a -> a.renewalDate() != null)
                        .findFirst()
                        .orElseThrow();
        look(
                "manager",
                "/accounts/" + account.id() + "/" + tab,
                shows,
                width,
                height,
                light,
                locale);
    }

    private void look(
            String user,
            String path,
            String shows,
            int width,
            int height,
            ColorScheme light,
            String locale) {
        var options = look(width, height, light, locale);
        var page = open(user, path, options);
        assertThat(page.locator(shows).first()).isVisible();
        page.waitForLoadState();
        if (shows.equals("kontor-chart")) {
            assertThat(page.locator("kontor-chart svg").first()).isVisible();
        }
        picture(
                page,
                "deal-%s-%d-%s-%s"
                        .formatted(
                                path.replaceAll("[0-9a-f-]{36}", "x").replaceAll("\\W+", "-"),
                                width,
                                light,
                                locale));
        Assertions.assertThat(PictureTests.barriers(page)).isEmpty();
    }
}
