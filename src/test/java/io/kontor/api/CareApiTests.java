package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import io.kontor.team.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What belongs to an account, for programs; each answer is checked against openapi.yaml. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class CareApiTests {

    @LocalServerPort int port;
    @Autowired Team team;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contacts | {\"name\":\"Kari Sponsor\",\"part\":\"sponsor\"} | title | \"\" | \"CFO\"",
                "interactions | {\"kind\":\"call\",\"hat\":\"sales\",\"minutes\":20} | minutes | 20 | 25",
                "concerns | {\"title\":\"Late again\",\"severity\":\"high\"} | state | \"open\" | \"resolved\"",
                "tasks | {\"title\":\"Call\",\"everyDays\":30} | state | \"open\" | \"done\"",
                "questions | {\"text\":\"Paid?\",\"team\":\"finance\",\"owner\":\"LIAISON\"} | answer | \"\" | \"Yes\""
            })
    void eachKindIsAddedListedEditedOnceAndDeleted(
            String plural, String made, String field, String seen, String value) {
        var account = first("manager");
        var added = client.send("manager", "POST", path(account, plural), body(made));
        assertThat(added.status()).as(added.response().body()).isEqualTo(201);
        var one = "/" + plural + "/" + added.json().get("id").asString();
        assertThat(client.get("manager", one).json()).isEqualTo(added.json());
        assertThat(client.get("lead", path(account, plural)).json().get("items").toString())
                .contains(added.json().get("id").asString());
        assertThat(client.send("lead", "PATCH", one, edit(field, seen, value)).status())
                .isEqualTo(200);
        var late = client.send("manager", "PATCH", one, edit(field, seen, other(field, value)));
        assertThat(late.status()).as(late.response().body()).isEqualTo(409);
        assertThat(late.json().get("conflicts").get(0).get("who").get("name").asString())
                .isEqualTo(team.now().signingInAs("lead").orElseThrow().name());
        assertThat(client.send("vp", "PATCH", one, edit(field, seen, value)).status())
                .isEqualTo(403);
        assertThat(client.get("hr", one).status()).isEqualTo(404);
        assertThat(client.send("manager", "DELETE", one, null).status()).isEqualTo(204);
        assertThat(client.get("manager", one).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts", "interactions", "concerns", "tasks", "questions"})
    void badInputIsAClearRefusal(String plural) {
        var account = first("manager");
        for (var body : new String[] {"", "{", "[]", "{}", "{\"nope\":1}", "{\"id\":\"x\"}"}) {
            var answer = client.send("manager", "POST", path(account, plural), body);
            assertThat(answer.status()).as(body).isBetween(400, 422);
        }
        assertThat(client.get("manager", "/" + plural + "/nonsense").status()).isEqualTo(400);
        assertThat(client.get("hr", path(account, plural)).status()).isEqualTo(404);
    }

    @Test
    void anInteractionIsNotInTheFuture() {
        var body = "{\"kind\":\"call\",\"hat\":\"sales\",\"happenedAt\":\"2199-01-01T00:00:00Z\"}";
        var answer = client.send("manager", "POST", path(first("manager"), "interactions"), body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("field").asString()).isEqualTo("happenedAt");
    }

    private String body(String made) {
        var liaison = team.now().signingInAs("liaison").orElseThrow().id();
        return made.replace("LIAISON", liaison.toString());
    }

    private static String other(String field, String value) {
        return switch (field) {
            case "minutes" -> "99";
            case "state" -> "\"dropped\"";
            default -> "\"Something else than \"";
        };
    }

    private static String edit(String field, String seen, String value) {
        return "{\"fields\":{\"%s\":{\"seen\":%s,\"value\":%s}}}".formatted(field, seen, value);
    }

    private static String path(JsonNode account, String plural) {
        return "/accounts/" + account.get("id").asString() + "/" + plural;
    }

    private JsonNode first(String user) {
        return client.get(user, "/accounts?limit=1&owner=me").json().get("items").get(0);
    }
}
