package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Two HR partners calibrate together: what one decides the other sees. */
class CalibrationPageTests extends Journey {

    @Test
    void whatOneCalibratesTheOtherSees() {
        var mine = open("hr", "/careers?tab=calibration");
        var other = open("hr", "/careers?tab=calibration");
        var row = mine.locator(".careers-table").first().locator("tbody tr").last();
        var name = row.locator("td").first().textContent().strip();
        var cell = row.locator("td").last().locator("vaadin-button");
        var was = cell.textContent().strip();
        int next = was.endsWith("2") ? 3 : 2;
        cell.click();
        var save = mine.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save"));
        mine.locator("vaadin-radio-button").nth(next).click();
        save.click();
        assertThat(mine.getByText("Choose a rating and give a reason.")).isVisible();
        mine.locator("vaadin-text-area textarea").fill("Led two reviews");
        save.click();
        var there =
                other.locator(".careers-table tbody tr")
                        .filter(
                                new com.microsoft.playwright.Locator.FilterOptions()
                                        .setHasText(name))
                        .first()
                        .locator("td")
                        .last();
        picture(mine, "calibration-decided");
        assertThat(there).containsText("→ " + next);
        mine.locator("vaadin-checkbox").first().click();
        assertThat(mine.getByText("Last review")).isVisible();
    }
}
