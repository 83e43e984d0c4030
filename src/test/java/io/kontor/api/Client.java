package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API; every answer it gets is checked against the description. */
final class Client {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final OpenApiInteractionValidator DESCRIPTION =
            OpenApiInteractionValidator.createForSpecificationUrl("openapi.yaml").build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Client(int port) {
        this.base = "http://127.0.0.1:" + port + "/api";
    }

    /** What came back. */
    record Answer(int status, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(response.body());
        }
    }

    Answer get(String user, String path) {
        return send(user, "GET", path, null);
    }

    Answer send(String user, String method, String path, String body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .method(method, publisher)
                        .header("Content-Type", "application/json");
        if (user != null) {
            request.header("Authorization", basic(user, "demo"));
        }
        return answer(method, path, request.build());
    }

    private Answer answer(String method, String path, HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            check(method, path, response);
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a file as a form does, with the other fields of the form. */
    Answer upload(String user, String path, byte[] file, Map<String, String> fields) {
        return uploadAs(basic(user, "demo"), path, file, fields);
    }

    /** The same by whoever this header lets in. */
    Answer uploadAs(String authorization, String path, byte[] file, Map<String, String> fields) {
        var form = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        form.append("--line\r\nContent-Disposition: form-data; name=\"")
                                .append(name)
                                .append("\"\r\n\r\n")
                                .append(value)
                                .append("\r\n"));
        form.append(
                "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n");
        var body =
                BodyPublishers.ofByteArrays(
                        List.of(
                                form.toString().getBytes(StandardCharsets.UTF_8),
                                file,
                                "\r\n--line--\r\n".getBytes(StandardCharsets.UTF_8)));
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .POST(body)
                        .header("Content-Type", "multipart/form-data; boundary=line")
                        .header("Authorization", authorization);
        return answer("POST", path, request.build());
    }

    private static void check(String method, String path, HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse(null);
        var answer = SimpleResponse.Builder.status(response.statusCode());
        if (type != null) {
            answer.withContentType(type).withBody(response.body());
        }
        var report =
                DESCRIPTION.validateResponse(
                        path.split("\\?")[0], Method.valueOf(method), answer.build());
        assertThat(report.getMessages()).as(method + " " + path + " " + response.body()).isEmpty();
    }

    static String basic(String user, String password) {
        var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
