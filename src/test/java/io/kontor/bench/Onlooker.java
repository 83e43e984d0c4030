package io.kontor.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who has the book of accounts open, without the cost of a browser: signs in, opens the
 * page and its push connection as the browser's part of Vaadin does, and reads what is pushed.
 */
final class Onlooker implements WebSocket.Listener {

    private final String address;
    private final Consumer<String> pushed;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final StringBuilder text = new StringBuilder();

    Onlooker(HttpClient.Builder client, String address, Consumer<String> pushed) {
        this.address = address;
        this.pushed = pushed;
        this.http = client.cookieHandler(cookies).build();
    }

    void open(String user, String password) throws IOException, InterruptedException {
        signIn(user, password);
        var start =
                get(
                        "/?v-r=init&location=accounts&query=&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-tzid=UTC");
        var page = found(start, "\"v-uiId\":(\\d+)");
        var connected =
                "ws"
                        + address.substring(4)
                        + "/VAADIN/push?v-r=push&v-uiId="
                        + page
                        + "&v-pushId="
                        + found(start, "\"Vaadin-Push-ID\":\"([^\"]+)\"")
                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1"
                        + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                        + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true"
                        + "&X-Vaadin-LastSeenServerSyncId=0";
        http.newWebSocketBuilder()
                .header("Cookie", cookieHeader())
                .buildAsync(URI.create(connected), this)
                .join();
        var key = found(start, "\"Vaadin-Security-Key\":\"([^\"]+)\"");
        post("/?v-r=uidl&v-uiId=" + page, "application/json", NAVIGATE.formatted(key));
        // The server keeps its last answer until the browser says that it has come.
        post("/?v-r=uidl&v-uiId=" + page, "application/json", HEARD.formatted(key));
    }

    private static final String HEARD =
            """
            {"csrfToken":"%s","rpc":[],"syncId":1,"clientId":1}
            """;

    private static final String NAVIGATE =
            """
            {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":
            {"route":"accounts","query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],
            "syncId":0,"clientId":0}
            """;

    private void signIn(String user, String password) throws IOException, InterruptedException {
        var token = found(get("/sign-in"), "name=\"_csrf\" content=\"([^\"]+)\"");
        var form =
                "_csrf="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8)
                        + "&username="
                        + user
                        + "&password="
                        + password;
        post("/sign-in", "application/x-www-form-urlencoded", form);
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private void post(String path, String type, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 400 || answer.body().contains("\"meta\":{\"appError\"")) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
    }

    private String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String found(String text, String pattern) throws IOException {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IOException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
        text.append(part);
        if (isLast) {
            pushed.accept(text.toString());
            text.setLength(0);
        }
        return WebSocket.Listener.super.onText(socket, part, isLast);
    }
}
