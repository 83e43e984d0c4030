package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the organisation, in every look, free of barriers a machine can find. */
class OrganisationPictureTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "director, workload, .workload-name, 1440, 900, LIGHT, en-GB",
        "vp, workload?show=teams, .workload-name, 1440, 900, DARK, nb-NO",
        "director, workload?person=ME, .workload-what-if, 1440, 900, LIGHT, en-GB",
        "lead, workload, .workload-name, 390, 844, LIGHT, nb-NO",
        "hr, workload, .empty-state, 1440, 900, LIGHT, en-GB",
        "vp, teams, vaadin-grid .team-cell, 1440, 900, LIGHT, en-GB",
        "vp, teams?level=all, vaadin-grid .team-cell, 1440, 900, DARK, nb-NO",
        "lead, teams, .team-page, 1440, 900, LIGHT, nb-NO",
        "director, teams?level=leads, .team-card, 390, 844, LIGHT, en-GB",
        "vp, teams?level=leads, .team-card, 390, 844, DARK, nb-NO",
        "director, teams/SEAT, kontor-chart, 1440, 900, LIGHT, en-GB",
        "vp, teams/SEAT, kontor-chart, 1440, 2400, DARK, nb-NO",
        "lead, teams/SEAT, kontor-chart, 1440, 2200, LIGHT, en-GB",
        "lead, teams/SEAT, kontor-chart, 390, 844, DARK, en-GB",
        "director, teams/SEAT, kontor-chart, 390, 4200, LIGHT, nb-NO",
        "hr, teams/SEAT, .empty-state, 1440, 900, LIGHT, en-GB",
        "associate, people, .directory-name, 1440, 900, LIGHT, en-GB",
        "hr, people?q=lead, .directory-name, 390, 844, DARK, nb-NO",
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
        var me = viewer("manager").person().toString();
        var seat =
                String.valueOf(team.now().person(viewer(user).person()).orElseThrow().position());
        var page = open(user, "/" + path.replace("ME", me).replace("SEAT", seat), options);
        assertThat(page.locator(shows).first()).isVisible();
        page.waitForLoadState();
        if (shows.equals("kontor-chart")) {
            assertThat(page.locator("kontor-chart svg").first()).isVisible();
            assertThat(page.locator(".team-worst .team-row").first()).isVisible();
        }
        picture(
                page,
                "org-%s-%s-%dx%d-%s-%s"
                        .formatted(
                                user, path.replaceAll("\\W+", "-"), width, height, light, locale));
        Assertions.assertThat(PictureTests.barriers(page)).isEmpty();
    }
}
