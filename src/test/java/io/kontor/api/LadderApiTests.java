package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kontor.Kontor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The ladder and the preview of readiness, as a program meets them. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class LadderApiTests {

    private static final List<String> KEYS =
            List.of(
                    "sales",
                    "service",
                    "product",
                    "advice",
                    "liaison",
                    "planning",
                    "communication",
                    "leading");

    @LocalServerPort int port;
    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest(name = "case {0}")
    @CsvFileSource(resources = "/golden/readiness.csv", useHeadersInDisplayName = true)
    void thePreviewIsAsTheModelSays(ArgumentsAccessor row) {
        var ratings = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            if (row.getString(i + 2) != null) {
                ratings.add("\"%s\":%s".formatted(KEYS.get(i), row.getString(i + 2)));
            }
        }
        var body =
                "{\"targetLevel\":\"%s\",\"ratings\":{%s},\"otherGatesPass\":%s}"
                        .formatted(
                                row.getString(1),
                                String.join(",", ratings),
                                row.getString(10).toLowerCase());
        var found = client.send("assistant", "POST", "/readiness/preview", body).json();
        assertThat(found.get("readiness").asDouble()).isCloseTo(row.getDouble(11), within(0.00005));
        assertThat(found.get("evidence").asDouble()).isCloseTo(row.getDouble(12), within(0.00005));
        assertThat(found.get("word").asString()).isEqualTo(row.getString(13));
        var gaps = new ArrayList<String>();
        found.get("gaps").forEach(gap -> gaps.add(gap.asString()));
        assertThat(String.join(" ", gaps))
                .isEqualTo(row.getString(14) == null ? "" : row.getString(14));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"targetLevel\":\"KING\",\"ratings\":{},\"otherGatesPass\":true}|422",
                "{\"targetLevel\":\"LEAD\",\"ratings\":{\"magic\":3},\"otherGatesPass\":true}|422",
                "{\"targetLevel\":\"LEAD\",\"ratings\":{\"sales\":5},\"otherGatesPass\":true}|422",
                "{\"targetLevel\":\"LEAD\",\"ratings\":{\"sales\":1.5},\"otherGatesPass\":true}|422",
                "{\"targetLevel\":\"LEAD\",\"ratings\":{}}|400",
                "{\"targetLevel\":\"LEAD\",\"otherGatesPass\":true}|400",
                "{\"targetLevel\":\"LEAD\",\"ratings\":{},\"otherGatesPass\":true,\"more\":1}|400",
                "[]|400",
                "{|400",
            })
    void whatDoesNotFitIsRefused(String body, int status) {
        assertThat(client.send("hr", "POST", "/readiness/preview", body).status())
                .isEqualTo(status);
    }

    @Test
    void nothingRatedIsNoNumber() {
        var body =
                "{\"targetLevel\":\"LEAD\",\"ratings\":{\"sales\":null},\"otherGatesPass\":true}";
        var found = client.send("vp", "POST", "/readiness/preview", body).json();
        assertThat(found.get("readiness").isNull()).isTrue();
        assertThat(found.get("word").asString()).isEqualTo("NOT_ASSESSED");
    }

    @Test
    void everybodyReadsTheLadderAndOnlyHrPublishesTheNext() {
        var ladder = client.get("assistant", "/ladder");
        assertThat(ladder.json().get("levels").size()).isEqualTo(8);
        int number = ladder.json().get("number").asInt();
        var next =
                ladder.response()
                        .body()
                        .replace("\"number\":" + number, "\"number\":" + (number + 1));
        for (var user : List.of("vp", "director", "lead", "manager", "admin")) {
            assertThat(client.send(user, "POST", "/ladder", next).status()).isEqualTo(403);
        }
        assertThat(client.send("hr", "POST", "/ladder", next).status()).isEqualTo(200);
        assertThat(client.send("hr", "POST", "/ladder", next).status()).isEqualTo(409);
        assertThat(client.get("assistant", "/ladder").json().get("number").asInt())
                .isEqualTo(number + 1);
    }
}
