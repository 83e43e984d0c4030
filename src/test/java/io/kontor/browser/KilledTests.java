package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole of Kontor as a process of its own, with its own database, there to be killed. */
@Timeout(240)
class KilledTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int EDITS = 200;

    @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private int port;
    private Process kontor;

    @AfterEach
    void end() throws Exception {
        // Its database first: it would outlive it.
        var server = server();
        kontor.destroyForcibly().waitFor();
        server.destroyForcibly();
        server.onExit().get();
    }

    @Test
    void aPageAndEveryAcknowledgedEditSurviveKills() throws Exception {
        start();
        aPageRecoversWhenTheDatabaseIsKilled();
        var kept = editUntilTheApplicationIsKilled();
        start();
        var found = new HashMap<String, String>();
        accounts().forEach(a -> found.put(id(a), a.get("nextStep").asString()));
        Assertions.assertThat(found).containsAllEntriesOf(kept);
    }

    private void aPageRecoversWhenTheDatabaseIsKilled() throws Exception {
        var options = new NewContextOptions().setViewportSize(1440, 900);
        var page = Chromium.signedIn(port, "director", options);
        page.navigate("/accounts?sort=name");
        page.locator("kontor-cell[field=nextStep]").first().waitFor();
        var first = ask("GET", "/accounts?sort=name&limit=1", "").get("items").get(0);
        var killed = server();
        killed.destroyForcibly();
        killed.onExit().get();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> edit(first, "After the kill").statusCode() == 200);
        assertThat(page.locator("vaadin-grid"))
                .containsText("After the kill", new ContainsTextOptions().setTimeout(30_000));
        page.context().close();
    }

    /** What was acknowledged before the end came, which came in the middle. */
    private Map<String, String> editUntilTheApplicationIsKilled() throws Exception {
        var kept = new ConcurrentHashMap<String, String>();
        var accounts = accounts();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < EDITS; i++) {
                var account = accounts.get(i % accounts.size());
                all.submit(() -> keepOn(account, kept));
            }
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> kept.size() >= EDITS / 4);
            kontor.destroyForcibly().waitFor();
        }
        Assertions.assertThat(kept.size()).isLessThan(accounts.size());
        return kept;
    }

    private void keepOn(JsonNode account, Map<String, String> kept) {
        try {
            var text = "Kept " + id(account);
            if (edit(account, text).statusCode() == 200) {
                kept.put(id(account), text);
            }
        } catch (IOException e) {
            // Nobody acknowledged it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> edit(JsonNode account, String text)
            throws IOException, InterruptedException {
        var seen = JSON.writeValueAsString(account.get("nextStep"));
        var body =
                "{\"fields\":{\"nextStep\":{\"seen\":%s,\"value\":\"%s\"}}}".formatted(seen, text);
        return send("PATCH", "/accounts/" + id(account), body);
    }

    private List<JsonNode> accounts() throws Exception {
        var found = new java.util.ArrayList<JsonNode>();
        var next = "";
        do {
            var page = ask("GET", "/accounts?limit=200&owner=team" + next, "");
            page.get("items").forEach(found::add);
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!next.isEmpty());
        return found;
    }

    private static String id(JsonNode account) {
        return account.get("id").asString();
    }

    private JsonNode ask(String method, String path, String body) throws Exception {
        return JSON.readTree(send(method, path, body).body());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var both = "director:demo".getBytes(StandardCharsets.UTF_8);
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api" + path))
                        .timeout(Duration.ofSeconds(20))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(both))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private ProcessHandle server() throws IOException {
        var file = folder.resolve("postgres").resolve("postmaster.pid");
        var pid = Files.readAllLines(file).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private void start() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.kontor.Kontor",
                        "--server.port=" + port,
                        "--kontor.data=" + folder,
                        "--kontor.demo=true",
                        "--vaadin.productionMode=true");
        kontor =
                new ProcessBuilder(command)
                        // An empty part of the class path means here.
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Path.of("target", "killed.log").toAbsolutePath().toFile())
                        .start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> send("GET", "/me", "").statusCode() == 200);
    }
}
