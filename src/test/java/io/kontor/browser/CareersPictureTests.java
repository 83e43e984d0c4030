package io.kontor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of careers as people see them. */
class CareersPictureTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "manager, ladder, 1440, 900, LIGHT, en-GB",
        "assistant, ladder, 390, 844, DARK, nb-NO",
        "manager, file, 1440, 900, DARK, nb-NO",
        "manager, file, 390, 844, LIGHT, en-GB",
        "director, track, 1440, 900, LIGHT, en-GB",
        "hr, track, 390, 844, DARK, nb-NO",
        "director, board, 1440, 900, DARK, nb-NO",
        "vp, board, 390, 844, LIGHT, en-GB",
        "hr, calibration, 1440, 900, LIGHT, en-GB",
        "hr, calibration, 390, 844, DARK, nb-NO",
        "hr, fairness, 1440, 900, LIGHT, en-GB",
        "hr, fairness, 390, 844, DARK, nb-NO",
        "hr, pay, 1440, 900, LIGHT, nb-NO",
        "lead, pay, 390, 844, DARK, en-GB",
    })
    void aPage(String user, String tab, int width, int height, ColorScheme light, String locale) {
        var options = look(width, height, light, locale);
        var page = open(user, "/careers?tab=" + tab, options);
        page.locator(
                        switch (tab) {
                            case "track" -> ".careers-track .careers-person";
                            case "board" -> ".careers-card";
                            case "fairness" -> "vaadin-grid-cell-content";
                            default -> ".careers-table td";
                        })
                .first()
                .waitFor();
        page.waitForLoadState();
        picture(page, "careers-%s-%s-%d-%s-%s".formatted(user, tab, width, light, locale));
        assertThat(PictureTests.barriers(page)).isEmpty();
    }
}
