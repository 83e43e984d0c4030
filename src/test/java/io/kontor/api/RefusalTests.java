package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A refusal says what it is about: the field, the method, the part of the mapping. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class RefusalTests {

    @LocalServerPort int port;
    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void aCircleOfParentsIsThePartOfTheParent() {
        var above = make("{\"name\":\"Above\"}");
        var below = make("{\"name\":\"Below\",\"parent\":\"%s\"}".formatted(above));
        for (var parent : new String[] {below, above}) {
            var edit = "{\"fields\":{\"parent\":{\"seen\":null,\"value\":\"%s\"}}}";
            refused(
                    client.send("director", "PATCH", "/accounts/" + above, edit.formatted(parent)),
                    "parent",
                    "CIRCLE");
        }
        assertThat(client.get("director", "/accounts/" + above).json().get("parent").isNull())
                .isTrue();
        remove(below);
        remove(above);
    }

    @Test
    void aKeyThatIsTakenIsNamed() {
        var made = make("{\"name\":\"First\",\"externalKey\":\"TAKEN-1\"}");
        var again = "{\"name\":\"Second\",\"externalKey\":\"TAKEN-1\"}";
        refused(client.send("director", "POST", "/accounts", again), "externalKey", "TAKEN");
        remove(made);
    }

    @Test
    void anOwnerWhoIsNobodyIsNamed() {
        var made = "{\"name\":\"Nobody's\",\"owner\":\"%s\"}".formatted(UUID.randomUUID());
        refused(client.send("director", "POST", "/accounts", made), "owner", "UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT|/accounts|405|GET,POST",
                "POST|/changes|405|GET",
                "DELETE|/imports|405|POST",
                "GET|/imports|405|POST",
                "GET|/nothing|404|",
                "PATCH|/nothing/at/all|404|"
            })
    void anotherMethodIsToldWhichThereAre(String method, String path, int status, String allowed)
            throws Exception {
        var answer = bare(method, path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.headers().firstValue("Allow").map(a -> a.replace(" ", "")))
                .isEqualTo(java.util.Optional.ofNullable(allowed));
    }

    @Test
    void headIsGetWithoutItsBody() throws Exception {
        var answer = bare("HEAD", "/accounts");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEmpty();
        assertThat(bare("HEAD", "/imports").statusCode()).isEqualTo(405);
        // A stream has no end to wait for.
        assertThat(bare("HEAD", "/changes").statusCode()).isEqualTo(200);
    }

    @Test
    void onePageHasOneLimit() {
        assertThat(client.get("director", "/accounts?limit=1&limit=2").status()).isEqualTo(400);
    }

    @Test
    void oneselfIsAskedForBesideOthers() {
        var own = total("lead", "owner=me");
        var manager = client.get("manager", "/me").json().get("id").asString();
        var others = total("lead", "owner=" + manager);
        assertThat(total("lead", "owner=me," + manager)).isEqualTo(own + others);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"columns\":{\"account\":\"nme\"}}|nme",
                "{\"columns\":{\"account\":\"name\",\"tier\":\"name\"}}|name"
            })
    void aMappingThatCannotBeMeantIsRefused(String mapping, String named) {
        var file = "account,tier\nOne,large\n".getBytes(StandardCharsets.UTF_8);
        var answer = weigh(file, mapping);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asString()).startsWith("mapping").contains(named);
    }

    @Test
    void aColumnThatIsMappedToNothingIsLeftOut() {
        var file = "account,tier\nOne,nonsense\n".getBytes(StandardCharsets.UTF_8);
        var mapping =
                "{\"columns\":{\"tier\":null,\"product\":\"product\"},\"values\":{\"sector\":null,\"other\":{\"a\":\"b\"}}}";
        var answer = weigh(file, mapping);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.json().get("refused").asInt()).isZero();
        assertThat(answer.json().get("unread").toString()).isEqualTo("[\"tier\"]");
    }

    @Test
    void whoGetsASecondAccountWithTheSameKeyIsTheReason() {
        var made = make("{\"name\":\"Mine\",\"externalKey\":\"TWICE-1\"}");
        var lead = client.get("lead", "/me").json().get("id").asString();
        var me = client.get("director", "/me").json().get("id").asString();
        var theirs =
                make(
                        "{\"name\":\"Theirs\",\"externalKey\":\"TWICE-1\",\"owner\":\"%s\"}"
                                .formatted(lead));
        var handover = "{\"fields\":{\"owner\":{\"seen\":\"%s\",\"value\":\"%s\"}}}";
        refused(
                client.send("director", "PATCH", "/accounts/" + made, handover.formatted(me, lead)),
                "owner",
                "KEY_TAKEN");
        remove(made);
        remove(theirs);
    }

    @Test
    void whatExcelCallsUnicodeTextIsRead() {
        var text = "\ufeffaccount\ttier\tNoteś\nØrsta Ål\tlarge\tx\n";
        for (var order :
                new java.nio.charset.Charset[] {
                    StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
                }) {
            var report =
                    client.upload(
                                    "director",
                                    "/imports",
                                    text.getBytes(order),
                                    Map.of("kind", "accounts", "dryRun", "true"))
                            .json();
            assertThat(report.get("added").asInt()).isOne();
            assertThat(report.get("unread").toString()).isEqualTo("[\"Noteś\"]");
        }
    }

    private Client.Answer weigh(byte[] file, String mapping) {
        return client.upload(
                "director",
                "/imports",
                file,
                Map.of("kind", "accounts", "dryRun", "true", "mapping", mapping));
    }

    private int total(String user, String question) {
        return client.get(user, "/accounts?" + question).json().get("total").asInt();
    }

    private String make(String body) {
        var answer = client.send("director", "POST", "/accounts", body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private void remove(String account) {
        assertThat(client.send("director", "DELETE", "/accounts/" + account, null).status())
                .isEqualTo(204);
    }

    private static void refused(Client.Answer answer, String field, String reason) {
        JsonNode problem = answer.json();
        assertThat(answer.status()).as(problem.toString()).isEqualTo(422);
        assertThat(problem.get("field").asString()).isEqualTo(field);
        assertThat(problem.get("reason").asString()).isEqualTo(reason);
    }

    private HttpResponse<String> bare(String method, String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api" + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Authorization", Client.basic("director", "demo"))
                        .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
