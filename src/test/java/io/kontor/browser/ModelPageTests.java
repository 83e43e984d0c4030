package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model of health is tried before it is in force, and held against what happened. */
class ModelPageTests extends Journey {

    private static Locator number(Page page, String group, String label) {
        return page.locator(".model-group")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.locator(
                                                "h3",
                                                new Page.LocatorOptions()
                                                        .setHasText(
                                                                Pattern.compile(
                                                                        "^" + group + "$")))))
                .locator("vaadin-text-field")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input");
    }

    private static Locator publish(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName("Make the new version"));
    }

    private static void because(Page page, String reason) {
        page.locator(".model-bar vaadin-text-field input").fill(reason);
    }

    @Test
    void anotherModelIsSeenFirstAndOfTwoAtOnceTheSecondIsAsked() {
        var mine = open("admin", "/health-model");
        var other = open("admin", "/health-model");
        assertThat(mine.locator(".model-changed")).containsText("numbers in force");
        assertThat(publish(mine)).isDisabled();
        number(mine, "Weights", "Satisfaction").fill("80");
        assertThat(mine.locator(".model-changed"))
                .containsText(Pattern.compile("accounts change state, of \\d+"));
        assertThat(mine.getByText("Your role sees how many, not which.")).isVisible();
        number(mine, "Weights", "Satisfaction").fill("x");
        assertThat(mine.locator(".model-changed")).containsText("not possible yet");
        because(mine, "Answers count");
        assertThat(publish(mine)).isDisabled();
        number(mine, "Weights", "Satisfaction").fill("26");
        number(other, "Weights", "Engagement").fill("16");
        assertThat(other.locator(".model-changed"))
                .containsText(Pattern.compile("changes? state, of \\d+"));
        assertThat(publish(mine)).isEnabled();
        publish(mine).click();
        assertThat(mine.locator(".model-version").first()).containsText("Satisfaction 25 → 26");
        assertThat(other.locator(".model-version").first()).containsText("Answers count");
        assertThat(number(other, "Weights", "Engagement")).hasValue("16");
        because(other, "Contact counts");
        publish(other).click();
        assertThat(other.getByText("Somebody made a newer version meanwhile")).isVisible();
        assertThat(number(other, "Weights", "Engagement")).hasValue("16");
        assertThat(mine.locator(".model-bar")).containsText("Every score follows");
        var first =
                mine.locator(".model-version")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText("The model that Kontor comes with"))
                        .first();
        first.locator("vaadin-button").click();
        because(mine, "As it was");
        publish(mine).click();
        assertThat(mine.locator(".model-version").first()).containsText("Satisfaction 26 → 25");
        assertThat(mine.locator(".model-bar")).containsText("Every score follows");
    }

    @Test
    void aVicePresidentTriesButDoesNotPublishAndSeesWhich() {
        var page = open("vp", "/health-model?weights.satisfaction=90");
        assertThat(page.locator(".model-changed")).containsText("accounts change state");
        assertThat(page.locator(".model-preview vaadin-grid-cell-content a").first()).isVisible();
        assertThat(publish(page)).isHidden();
    }

    @ParameterizedTest
    @CsvSource({
        "manager, score-check",
        "manager, health-model",
        "lead, health-model",
        "hr, score-check"
    })
    void whoMayNotFindsNeitherPageNorEntry(String user, String path) {
        var page = open(user, "/" + path);
        assertThat(page.locator(".model-desk, .backtest-desk")).hasCount(0);
        page.navigate("/my-day");
        assertThat(page.locator(".main-menu-link").first()).isVisible();
        assertThat(page.locator(".main-menu-link[href='" + path + "']")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({
        "vp, score-check?window=all, kontor-chart svg, 1440, 900, LIGHT, en-GB",
        "vp, score-check?window=all, kontor-chart svg, 390, 844, DARK, nb-NO",
        "lead, score-check, kontor-chart svg, 1440, 900, DARK, nb-NO",
        "admin, health-model, .model-version, 1440, 900, LIGHT, en-GB",
        "admin, health-model?weights.satisfaction=90, .model-changed, 1440, 900, DARK, nb-NO",
        "vp, health-model?weights.satisfaction=90, .model-version, 390, 844, LIGHT, nb-NO",
    })
    void aPage(
            String user,
            String path,
            String shows,
            int width,
            int height,
            ColorScheme light,
            String locale) {
        var options = look(width, height, light, locale);
        var page = open(user, "/" + path, options);
        assertThat(page.locator(shows).first()).isVisible();
        page.waitForLoadState();
        picture(
                page,
                "model-%s-%s-%d-%s".formatted(user, path.replaceAll("\\W+", "-"), width, locale));
        Assertions.assertThat(PictureTests.barriers(page)).isEmpty();
    }
}
