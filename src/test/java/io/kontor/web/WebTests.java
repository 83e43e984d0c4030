package io.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer has in common, whoever gives it and however odd the question. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class WebTests {

    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final String LONG = "x".repeat(3_000);

    @LocalServerPort int port;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /sign-in",
                "GET /nowhere",
                "POST /sign-in",
                "GET /icons/kontor.svg",
                "GET /api/accounts",
                "GET /api/openapi.yaml",
                "GET /api/nowhere",
                "GET /actuator/health/readiness",
                "GET /actuator/prometheus",
                "GET /%00",
                "GET /api/%00",
                "GET /api/accounts/%2e%2e%2f",
                "GET /a;b=c",
                "TRACE /",
                "TRACE /api/accounts",
                "PURGE /api/accounts"
            })
    void everyAnswerWearsTheHeadersAndNoneIsTheServersOwn(String question) throws Exception {
        var answer = raw(question);
        assertThat(answer.lines().map(String::strip))
                .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin")
                .anyMatch(line -> line.startsWith("Permissions-Policy: accelerometer=()"))
                .anyMatch(
                        line ->
                                line.matches(
                                        "Content-Security-Policy: .*frame-ancestors 'none'.*"));
        assertThat(answer.lines().filter(l -> l.startsWith("Content-Security-Policy"))).hasSize(1);
        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .doesNotContain("Apache Tomcat", "Whitelabel", "<h1>HTTP Status", "Exception")
                .doesNotContain("HTTP/1.1 500", "Strict-Transport-Security");
        var isRefused = answer.matches("(?s)HTTP/1.1 4.*");
        if (isRefused) {
            assertThat(answer)
                    .containsIgnoringCase(
                            question.contains("/api") || question.contains("/actuator")
                                    ? "Content-Type: application/problem+json"
                                    : "Content-Type: text/html");
            assertThat(question.contains("/api") || answer.contains("/icons/refusal.css"))
                    .as(answer)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"nb, Denne adressen kan ikke leses", "en, This address cannot be read"})
    void aRefusalIsInOnesLanguage(String language, String title) throws Exception {
        var header = "Accept-Language: " + language;
        assertThat(raw("GET /%00", header)).startsWith("HTTP/1.1 400").contains(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/" + "%20", "/steps/x", "/changes?after=", "/accounts/"})
    void somethingOverlongIsRefusedAsAProblem(String path) {
        var answer = api("GET", path + LONG, "");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(type(answer)).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--x\r\n\r\nno header at all\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\naccounts",
                "--x\r\nContent-Disposition: nonsense; name=\r\n\r\nx\r\n--x--\r\n",
                "no boundary",
                ""
            })
    void aBrokenFormIsRefusedAsAProblem(String form) throws Exception {
        var request =
                request("POST", "/imports", form)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(type(answer)).startsWith("application/problem+json");
    }

    @Test
    void aPageRunsOnlyTheScriptsThatItsOwnAnswerSigned() throws Exception {
        var seen = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            var answer = page("/sign-in");
            var policy = answer.headers().firstValue(Headers.POLICY).orElseThrow();
            var nonce = NONCE.matcher(policy).results().findFirst().orElseThrow().group(1);
            assertThat(seen.add(nonce)).isTrue();
            assertThat(policy.replaceAll(".*(script-src [^;]*);.*", "$1"))
                    .doesNotContain("unsafe-inline", "*", "http:");
            assertThat(SCRIPT.matcher(answer.body()).results().toList())
                    .isNotEmpty()
                    .allMatch(script -> script.group().contains("nonce=\"" + nonce + "\""));
        }
    }

    @Test
    void onlyOurOwnFormSignsIn() throws Exception {
        var form = "username=manager&password=demo";
        var bare = send("/sign-in", form);
        assertThat(bare.headers().firstValue("Location").orElse("")).endsWith("/sign-in?again");
        assertThat(page("/accounts").headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in");
        var token = found(page("/sign-in").body(), "name=\"_csrf\" content=\"([^\"]+)\"");
        var ours =
                send(
                        "/sign-in",
                        form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        assertThat(ours.headers().firstValue("Location").orElse("")).doesNotContain("sign-in");
        assertThat(page("/accounts").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> page(String path) throws Exception {
        var request = HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String form) throws Exception {
        var request =
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> api(String method, String path, String body) {
        try {
            return http.send(request(method, path, body).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        var both =
                Base64.getEncoder()
                        .encodeToString("director:demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(at("/api" + path))
                .header("Authorization", "Basic " + both)
                .method(method, BodyPublishers.ofString(body));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static String found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
    }

    /** Asks what no well-behaved client would. */
    private String raw(String question, String... headers) throws IOException {
        var lines = String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList());
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(
                            "%s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n%sConnection: close\r\n\r\n"
                                    .formatted(question, lines)
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
