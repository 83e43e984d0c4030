package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kontor.Kontor;
import io.kontor.health.Golden;
import java.util.LinkedHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A program can suppose and is told the exact score. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class HealthPreviewTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort int port;

    @ParameterizedTest
    @MethodSource("io.kontor.health.Golden#cases")
    void eachCaseIsRightToFourDecimals(Golden golden) {
        var body = new LinkedHashMap<String, Object>();
        golden.known().forEach((measure, known) -> body.put(measure.key(), known));
        if (golden.cap() != null) {
            body.put("cap", golden.cap());
        }
        var answer = preview(JSON.writeValueAsString(body));
        assertThat(answer.status()).isEqualTo(200);
        var json = answer.json();
        assertThat(json.get("score").asDouble()).isCloseTo(golden.score(), within(5e-5));
        assertThat(json.get("shown").asDouble()).isCloseTo(golden.shown(), within(5e-5));
        assertThat(json.get("coverage").asDouble()).isCloseTo(golden.coverage(), within(5e-5));
        assertThat(json.get("low").asDouble()).isCloseTo(golden.low(), within(5e-5));
        assertThat(json.get("high").asDouble()).isCloseTo(golden.high(), within(5e-5));
        assertThat(json.get("state").asString()).isEqualTo(golden.state().name());
        double lost = json.get("pointsLost").values().stream().mapToDouble(n -> n.asDouble()).sum();
        assertThat(lost).isCloseTo(100 - golden.score(), within(5e-5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"mood\":{\"score\":1}}",
                "{\"fit\":90}",
                "{\"fit\":{}}",
                "{\"fit\":{\"score\":101}}",
                "{\"fit\":{\"score\":-1}}",
                "{\"fit\":{\"score\":\"90\"}}",
                "{\"fit\":{\"score\":90,\"ageDays\":-1}}",
                "{\"fit\":{\"score\":90,\"ageDays\":1.5}}",
                "{\"fit\":{\"score\":90,\"day\":1}}",
                "{\"cap\":120}",
                "{\"cap\":\"49\"}"
            })
    void aBadSuppositionIsAClearRefusal(String body) {
        var answer = preview(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
    }

    private Client.Answer preview(String body) {
        return new Client(port).send("manager", "POST", "/health/preview", body);
    }
}
