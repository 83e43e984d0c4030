package io.kontor.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The one browser of a test run. Without one the tests are skipped loudly, or fail where CI is set.
 */
final class Chromium {

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static Browser browser;

    private Chromium() {}

    static synchronized Browser get() {
        if (browser == null) {
            browser = launch(program());
        }
        return browser;
    }

    /** Somebody signs in with a browser of their own. */
    static Page signedIn(int port, String user, NewContextOptions options) {
        var context = get().newContext(options.setBaseURL("http://127.0.0.1:" + port));
        context.setDefaultTimeout(15_000);
        var page = context.newPage();
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(user);
        page.locator("input[type=password]").fill("demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private static Browser launch(Path program) {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(QUIET));
    }

    private static Path program() {
        var found =
                Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/google-chrome")
                        .flatMap(name -> Optional.ofNullable(name).stream())
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        if (found.isEmpty() && System.getenv("CI") == null) {
            System.err.println("*** NO CHROMIUM: THE BROWSER TESTS ARE SKIPPED ***");
            Assumptions.abort("no Chromium on this machine");
        }
        return found.orElseThrow(() -> new IllegalStateException("CI needs Chromium"));
    }
}
