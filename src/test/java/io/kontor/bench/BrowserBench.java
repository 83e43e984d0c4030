package io.kontor.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.postgresql.PGConnection;

/** What a person with a real browser gets: the first page, and others' changes. */
record BrowserBench(World world, IntConsumer edit) {

    private static final int CHANGES = 400;
    private static final int OTHERS = 199;

    // Counts a text when it could be painted, and asks for a frame only then: one asked for all the
    // time, drawn without a graphics card, would cost more than all that is measured.
    private static final String WATCH =
            """
            () => {
                window.delays = [];
                const seen = new Set();
                const cell = customElements.get('kontor-cell').prototype;
                const updated = cell.updated;
                cell.updated = function (changed) {
                    updated.call(this, changed);
                    const mark = /Bench (\\d{16})/.exec(this.text ?? '')?.[1];
                    if (mark && !seen.has(mark)) {
                        seen.add(mark);
                        requestAnimationFrame(() =>
                            window.delays.push((Date.now() * 1000 - Number(mark)) / 1000));
                    }
                };
            }
            """;

    List<String> run() throws SQLException {
        var program =
                Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
        if (!Files.isExecutable(program)) {
            return List.of(
                    World.line("no Chromium here: nothing measured in a browser", "", "", 0, ""));
        }
        var options =
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (var playwright = Playwright.create(options);
                var browser = playwright.chromium().launch(launch(program))) {
            var lines = new ArrayList<>(firstLoad(browser));
            lines.addAll(delays(browser));
            return lines;
        }
    }

    private static LaunchOptions launch(Path program) {
        return new LaunchOptions()
                .setExecutablePath(program)
                .setArgs(
                        List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking"));
    }

    private List<String> firstLoad(Browser browser) {
        double cold = 0;
        double bytes = 0;
        double warm = 0;
        try (var context = browser.newContext(new NewContextOptions().setViewportSize(1440, 900))) {
            var page = context.newPage();
            var network = context.newCDPSession(page);
            var sum = new double[1];
            network.on(
                    "Network.loadingFinished",
                    event -> sum[0] += event.get("encodedDataLength").getAsDouble());
            network.send("Network.enable");
            signIn(page);
            network.send("Network.clearBrowserCache");
            sum[0] = 0;
            cold = usable(page);
            bytes = sum[0];
            warm = usable(page);
        }
        return List.of(
                World.line(
                        "first load to a usable grid, empty cache against full ("
                                + Math.round(bytes / 1024)
                                + " KB over the wire)",
                        World.ms(cold),
                        World.ms(warm),
                        cold / warm,
                        "–"));
    }

    private double usable(Page page) {
        long begin = System.nanoTime();
        page.navigate(address() + "/accounts");
        page.locator("kontor-cell").first().waitFor();
        return (System.nanoTime() - begin) / 1e6;
    }

    private void signIn(Page page) {
        page.navigate(address() + "/sign-in");
        page.locator("input[name=username]").fill("vp");
        page.locator("input[type=password]").fill(World.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    private List<String> delays(Browser browser) throws SQLException {
        var crowd = Crowd.of(OTHERS, world.port());
        List<Double> seen;
        try (var context = browser.newContext(new NewContextOptions().setViewportSize(1440, 900))) {
            var page = context.newPage();
            signIn(page);
            usable(page);
            edit.accept(40);
            page.evaluate(WATCH);
            edit.accept(CHANGES);
            page.waitForTimeout(2_000);
            seen = numbers(page.evaluate("() => window.delays"));
        }
        crowd.leave();
        var notify = notifications();
        return List.of(line(seen, notify, 0.5, "–"), line(seen, notify, 0.99, "p99 < 150 ms"));
    }

    private static String line(List<Double> seen, List<Double> notify, double share, String aim) {
        double ours = World.at(seen, share);
        double bare = World.at(notify, share);
        return World.line(
                "edit begun to another browser's cell, 200 open pages, 20 changes a second, p%d (%d of %d seen), against a bare NOTIFY round trip"
                        .formatted(Math.round(share * 100), seen.size(), CHANGES),
                World.ms(ours),
                World.ms(bare),
                ours / bare,
                aim);
    }

    private static List<Double> numbers(Object array) {
        return ((List<?>) array).stream().map(n -> ((Number) n).doubleValue()).sorted().toList();
    }

    private List<Double> notifications() throws SQLException {
        var delays = new ArrayList<Double>();
        try (var rings = world.connect();
                var hears = world.connect();
                var ring = rings.createStatement();
                var hear = hears.createStatement()) {
            hear.execute("listen bench");
            var heard = hears.unwrap(PGConnection.class);
            for (int i = 0; i < 200; i++) {
                long begin = System.nanoTime();
                ring.execute("notify bench");
                heard.getNotifications(1_000);
                delays.add((System.nanoTime() - begin) / 1e6);
            }
        }
        Collections.sort(delays);
        return delays;
    }

    private String address() {
        return "http://127.0.0.1:" + world.port();
    }
}
