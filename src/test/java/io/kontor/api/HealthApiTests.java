package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A program is told why, how it was, and enters what was found out. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class HealthApiTests {

    @LocalServerPort int port;
    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void pointsLostAddUpAndHistoryEndsWithThePresent() {
        for (var account : client.get("manager", "/accounts?limit=40").json().get("items")) {
            var path = "/accounts/" + account.get("id").asString() + "/health";
            var now = client.get("manager", path).json();
            double lost = 0;
            for (var measure : now.get("measures")) {
                lost += measure.get("pointsLost").asDouble();
            }
            assertThat(lost + now.get("score").asDouble()).isBetween(99.9999, 100.0001);
            var days = client.get("manager", path + "/history").json().get("items");
            if (!days.isEmpty()) {
                var last = days.get(days.size() - 1);
                assertThat(last.get("score").asDouble()).isEqualTo(now.get("score").asDouble());
            }
        }
    }

    @Test
    void scoresAreSortedFilteredAndFiled() {
        var items =
                client.get("vp", "/accounts?score=50..90&sort=score&limit=200").json().get("items");
        double last = 50;
        for (JsonNode item : items) {
            assertThat(item.get("score").asDouble()).isBetween(last, 90.0);
            last = item.get("score").asDouble();
        }
        assertThat(items.size()).isGreaterThan(20);
        for (var sort :
                new String[] {"-score", "trend", "-trend", "coverage", "-coverage", "-health"}) {
            var seen = new ArrayList<String>();
            var next = "";
            do {
                var page = client.get("lead", "/accounts?limit=30&sort=" + sort + next).json();
                page.get("items").forEach(i -> seen.add(i.get("id").asString()));
                next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
            } while (!next.isEmpty());
            assertThat(seen).doesNotHaveDuplicates();
            assertThat(seen).hasSize(client.get("lead", "/accounts").json().get("total").asInt());
        }
        assertThat(client.get("vp", "/accounts.csv?trend=..-5&coverage=60..").status())
                .isEqualTo(200);
    }

    @Test
    void aLiaisonIsToldTheStateAndNothingElse() {
        var account = client.get("liaison", "/accounts?limit=1").json().get("items").get(0);
        assertThat(account.get("score").isNull()).isTrue();
        assertThat(account.get("trend").isNull()).isTrue();
        assertThat(account.get("coverage").isNull()).isTrue();
        var path = "/accounts/" + account.get("id").asString() + "/health";
        assertThat(client.get("liaison", path).json().properties()).hasSize(2);
        assertThat(client.get("liaison", path + "/history").json().get("items").isEmpty()).isTrue();
        for (var question :
                new String[] {
                    "sort=score", "sort=-trend", "score=..50", "coverage=1..", "empty=trend"
                }) {
            assertThat(client.get("liaison", "/accounts?" + question).status()).isEqualTo(400);
            assertThat(client.get("liaison", "/accounts.csv?" + question).status()).isEqualTo(400);
        }
        assertThat(client.get("liaison", "/accounts?sort=health").status()).isEqualTo(200);
    }

    @Test
    void aReadingIsEnteredOnce() {
        var id =
                client.get("manager", "/accounts?limit=1&owner=me")
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString();
        var body =
                "{\"kind\":\"satisfaction\",\"scale\":\"0-10\",\"value\":9.5,\"on\":\"%s\",\"source\":\"By the API\"}"
                        .formatted(LocalDate.now());
        var before =
                client.get("manager", "/accounts/" + id + "/health").json().get("score").asDouble();
        assertThat(client.send("manager", "POST", "/accounts/" + id + "/readings", body).status())
                .isEqualTo(201);
        var after =
                client.get("manager", "/accounts/" + id + "/health").json().get("score").asDouble();
        assertThat(after).isNotEqualTo(before);
        assertThat(client.send("manager", "POST", "/accounts/" + id + "/readings", body).status())
                .isEqualTo(409);
        assertThat(client.send("vp", "POST", "/accounts/" + id + "/readings", body).status())
                .isEqualTo(403);
        assertThat(client.send("hr", "POST", "/accounts/" + id + "/readings", body).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"kind\":\"mood\",\"scale\":\"0-10\",\"value\":3,\"on\":\"2026-01-01\"}",
                "{\"kind\":\"satisfaction\",\"scale\":\"0-9\",\"value\":3,\"on\":\"2026-01-01\"}",
                "{\"kind\":\"satisfaction\",\"scale\":\"0-10\",\"value\":\"3\",\"on\":\"2026-01-01\"}",
                "{\"kind\":\"satisfaction\",\"scale\":\"0-10\",\"value\":1e400,\"on\":\"2026-01-01\"}",
                "{\"kind\":\"satisfaction\",\"scale\":\"0-10\",\"value\":11,\"on\":\"2026-01-01\"}",
                "{\"kind\":\"satisfaction\",\"scale\":\"0-10\",\"value\":3,\"on\":\"2026-13-01\"}",
                "{\"kind\":\"satisfaction\",\"scale\":\"0-10\",\"value\":3,\"on\":\"2199-01-01\"}",
                "{\"kind\":\"satisfaction\",\"scale\":\"0-10\",\"value\":3,\"on\":\"2026-01-01\",\"who\":1}"
            })
    void aBadReadingIsAClearRefusal(String body) {
        var id =
                client.get("manager", "/accounts?limit=1&owner=me")
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString();
        var answer = client.send("manager", "POST", "/accounts/" + id + "/readings", body);
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
    }
}
