package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People rate themselves in their file, and those who read it see it at once. */
class RatingPageTests extends Journey {

    private static final int SELF = 2;

    @Test
    void aSelfRatingIsSeenByHrAndAnOldOneIsNotWrittenOver() {
        var mine = open("manager", "/careers?tab=file");
        var again = open("manager", "/careers?tab=file");
        var hr =
                open(
                        "hr",
                        "/careers?tab=file&person="
                                + team.now().signingInAs("manager").orElseThrow().id());
        var cell = own(mine);
        var was = cell.textContent().strip();
        int next = was.equals("1") ? 3 : 1;
        assertThat(own(hr).locator("vaadin-button")).hasCount(0);

        own(again).locator("vaadin-button").click();
        rate(mine, next);
        assertThat(own(mine)).hasText(String.valueOf(next));
        assertThat(own(hr)).hasText(String.valueOf(next));
        picture(hr, "careers-rated");

        pick(again, 4);
        assertThat(again.locator(".careers-refused")).containsText("it is " + next + " now");
        picture(again, "careers-rate-conflict");
        assertThat(own(hr)).hasText(String.valueOf(next));
        save(again).click();
        assertThat(own(hr)).hasText("4");
    }

    @Test
    void whatIsComparedOnTheLadderIsInTheAddress() {
        var page = open("manager", "/careers?tab=ladder");
        assertThat(page.locator(".careers-own").first()).isVisible();
        page.locator(".careers-choice vaadin-select").nth(1).click();
        page.locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText("Director"))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*to=DIRECTOR.*"));
        assertThat(page.locator(".careers-own.careers-gap").first()).containsText("to go");
        page.reload();
        assertThat(page.locator(".careers-choice vaadin-select").nth(1))
                .containsText(Pattern.compile("Director"));
    }

    private static void rate(Page page, int rating) {
        own(page).locator("vaadin-button").click();
        pick(page, rating);
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    private static void pick(Page page, int rating) {
        page.locator("vaadin-dialog[opened] vaadin-radio-button").nth(rating).click();
        save(page).click();
    }

    private static Locator save(Page page) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save"));
    }

    /** How they rate themselves in the first competency. */
    private static Locator own(Page page) {
        return page.locator(".careers-table")
                .first()
                .locator("tbody tr")
                .first()
                .locator("td")
                .nth(SELF);
    }
}
