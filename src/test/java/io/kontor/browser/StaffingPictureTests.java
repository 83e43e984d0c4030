package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dialogs of the organisation, in every look, free of barriers a machine can find. */
class StaffingPictureTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "vp, manager, Overlever, 1440, 900, DARK, nb-NO",
        "director, manager, Hand over, 390, 844, LIGHT, en-GB",
        "manager, manager, Deputy, 1440, 900, LIGHT, en-GB",
        "hr, lead, Utnevn, 1440, 900, DARK, nb-NO",
        "vp, lead, New position, 390, 844, DARK, en-GB",
        "vp, lead, Leaves, 1440, 900, LIGHT, en-GB",
        "hr, manager, Slutter, 390, 844, LIGHT, nb-NO",
        "vp, lead, Move, 390, 844, DARK, en-GB",
    })
    void aDialog(
            String user,
            String on,
            String deed,
            int width,
            int height,
            ColorScheme light,
            String locale) {
        var options = look(width, height, light, locale);
        var at = team.now().signingInAs(on).orElseThrow().position();
        var page = open(user, "/organisation?at=" + at, options);
        var menu = page.locator(".organisation-deeds vaadin-menu-bar-button").first();
        assertThat(menu).isEnabled();
        menu.click();
        var items = page.locator("vaadin-menu-bar-item[role=menuitem]:visible");
        items.filter(new Locator.FilterOptions().setHasText(deed)).click();
        assertThat(page.locator(".deed-form")).isVisible();
        page.waitForLoadState();
        picture(
                page,
                "staffing-%s-%s-%d-%s-%s"
                        .formatted(user, deed.replace(' ', '-'), width, light, locale));
        Assertions.assertThat(PictureTests.barriers(page)).isEmpty();
    }
}
