package io.kontor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The account page and My day in every look, free of barriers that a machine can find. */
class CarePictureTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "manager, timeline, 1440, 900, LIGHT, en-GB",
        "manager, timeline, 390, 844, DARK, nb-NO",
        "manager, work, 1440, 900, DARK, nb-NO",
        "manager, work, 390, 844, LIGHT, en-GB",
        "manager, history, 1440, 900, LIGHT, nb-NO",
        "manager, history, 390, 844, DARK, en-GB",
        "manager, my-day, 1440, 900, LIGHT, en-GB",
        "manager, my-day, 1440, 900, DARK, nb-NO",
        "manager, my-day, 390, 844, LIGHT, nb-NO",
        "liaison, my-day, 1440, 900, LIGHT, en-GB",
    })
    void aPage(String user, String tab, int width, int height, ColorScheme light, String locale) {
        var options = look(width, height, light, locale);
        var account = firstRows(user, 1).getFirst();
        var path = tab.equals("my-day") ? "/my-day" : "/accounts/" + account.id() + "/" + tab;
        var page = open(user, path, options);
        page.locator(".steady-list li").first().waitFor();
        page.waitForLoadState();
        picture(page, "%s-%s-%d-%s-%s".formatted(user, tab, width, light, locale));
        assertThat(PictureTests.barriers(page)).isEmpty();
    }
}
