package io.kontor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page as people see it: kept as a picture, and free of barriers that a machine can find. */
class PictureTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "director, accounts, 1440, 900, LIGHT, en-GB",
        "vp, organisation, 1440, 900, LIGHT, en-GB",
        "vp, organisation?show=both, 1440, 900, DARK, nb-NO",
        "director, organisation?show=chart, 1440, 900, LIGHT, en-GB",
        "director, organisation, 390, 844, DARK, nb-NO",
        "lead, organisation?show=chart, 390, 844, LIGHT, en-GB",
        "director, accounts, 1440, 900, DARK, nb-NO",
        "director, accounts, 390, 844, LIGHT, nb-NO",
        "director, accounts, 390, 844, DARK, en-GB",
        "hr, accounts, 1440, 900, LIGHT, en-GB",
        "director, accounts?q=nothing-is-called-so, 1440, 900, LIGHT, en-GB",
    })
    void aPage(String user, String path, int width, int height, ColorScheme light, String locale) {
        var options = look(width, height, light, locale);
        var page = open(user, "/" + path, options);
        page.locator("vaadin-app-layout h1").waitFor();
        page.waitForLoadState();
        picture(
                page,
                "%s-%s-%d-%s-%s"
                        .formatted(user, path.replaceAll("\\W", "-"), width, light, locale));
        assertThat(barriers(page)).isEmpty();
    }

    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(v -> v.getNodes().stream().map(n -> told(v, n.getTarget())))
                        .filter(told -> !isCellAtTheEdge(told))
                        .toList();
    }

    private static String told(Rule violation, Object target) {
        return violation.getId() + ": " + violation.getHelp() + " " + target;
    }

    /** A grid that scrolls sideways shows a part of a cell at its edge, and scrolls to the rest. */
    private static boolean isCellAtTheEdge(String told) {
        return told.startsWith("target-size") && told.contains("#vaadin-grid-cell-");
    }
}
