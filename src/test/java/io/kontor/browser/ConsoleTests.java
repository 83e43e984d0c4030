package io.kontor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page does all it does within the policy of what may be loaded and run. */
class ConsoleTests extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"director", "hr"})
    void noPageIsRefusedAnything(String user) {
        var page = open(user, "/");
        var said = listen(page);
        page.locator(".main-menu-link").first().waitFor();
        var paths =
                page.locator(".main-menu")
                        .first()
                        .locator("a")
                        .evaluateAll("links => links.map(l => l.getAttribute('href'))");
        for (var path : (List<?>) paths) {
            page.navigate("/" + path);
            page.locator("vaadin-app-layout h1").waitFor();
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.LOAD);
        }
        assertThat((List<?>) paths).hasSizeGreaterThan(3);
        assertThat(said).isEmpty();
    }

    /** A chart, a picture of the organisation, an account with its tabs, the door itself. */
    @ParameterizedTest
    @CsvSource({
        "director, retention, kontor-chart svg",
        "director, organisation?show=chart, kontor-org-chart svg",
        "manager, accounts/{id}/work, .steady-list",
        "manager, sign-in, .door-card",
    })
    void noPictureIsRefusedAnything(String user, String path, String drawn) {
        var page = open(user, "/my-day");
        var said = listen(page);
        var account = firstRows("manager", 1).getFirst().id();
        page.navigate("/" + path.replace("{id}", account.toString()));
        page.locator(drawn).first().waitFor();
        assertThat(said).isEmpty();
    }

    /** What stands in a field is never run, even where it is taken for a page. */
    @Test
    void aScriptInAFieldDoesNotRun() {
        var page = open("director", "/my-day");
        var said = listen(page);
        page.evaluate(
                "() => { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.stolen = 1\">');"
                        + " const s = document.createElement('script'); s.textContent = 'window.stolen = 2';"
                        + " document.body.append(s); }");
        page.waitForCondition(() -> said.size() >= 2);
        assertThat(page.evaluate("() => window.stolen")).isNull();
        assertThat(said).anyMatch(line -> line.contains("Content Security Policy"));
    }

    private static List<String> listen(Page page) {
        var said = Collections.synchronizedList(new ArrayList<String>());
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        said.add(page.url() + ": " + message.text());
                    }
                });
        page.onPageError(error -> said.add(page.url() + ": " + error));
        return said;
    }
}
