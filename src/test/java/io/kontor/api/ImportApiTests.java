package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A program brings files in, learns what is wrong with them, and takes them back. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class ImportApiTests {

    private static final Path DATA = Path.of("..", "shared", "data", "crm-sales");

    @LocalServerPort int port;
    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void theRealExportComesInInItsOrderAndOnceOnly() throws IOException {
        var steps = new ArrayDeque<String>();
        var kinds = List.of("teams", "accounts", "products", "pipeline");
        for (var kind : kinds) {
            var report = apply(kind, file(kind));
            assertThat(report.get("added").asInt()).as(kind).isPositive();
            steps.push(report.get("step").asString());
        }
        for (var kind : kinds) {
            var again = apply(kind, file(kind));
            assertThat(again.get("step").isNull()).as(kind).isTrue();
            assertThat(again.get("added").asInt() + again.get("changed").asInt()).isZero();
        }
        for (var step : steps) {
            var undone = client.send("director", "POST", "/steps/" + step + "/undo", null);
            assertThat(undone.status()).as(undone.response().body()).isEqualTo(200);
            assertThat(undone.json().get("fieldsRefused").asInt()).isZero();
        }
    }

    @Test
    void theErrorRowsAreAFileForTheOneWhoSentThem() {
        var file = "account,tier\nGood one,large\nBad one,lrge\n".getBytes(StandardCharsets.UTF_8);
        var report =
                client.upload(
                                "director",
                                "/imports",
                                file,
                                Map.of("kind", "accounts", "dryRun", "true"))
                        .json();
        assertThat(report.get("refused").asInt()).isOne();
        assertThat(report.get("also").get(0).get("what").asString()).isEqualTo("YOURS");
        var path = report.get("errorFile").asString().substring("/api".length());
        var csv = client.get("director", path);
        assertThat(csv.response().body())
                .contains("Bad one,lrge,tier: NOT_A_CHOICE,large")
                .doesNotContain("Good one");
        assertThat(client.get("vp", path).status()).isEqualTo(404);
        assertThat(client.get("director", "/imports/nonsense/errors").status()).isEqualTo(400);
    }

    private JsonNode apply(String kind, byte[] file) {
        var mapping = "{\"values\":{\"product\":{\"GTXPro\":\"GTX Pro\"}}}";
        var answer =
                client.upload(
                        "director", "/imports", file, Map.of("kind", kind, "mapping", mapping));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private static byte[] file(String kind) throws IOException {
        var name = kind.equals("teams") || kind.equals("pipeline") ? "sales_" + kind : kind;
        var file = DATA.resolve(name + ".csv");
        if (!Files.exists(file)) {
            System.err.println("*** SKIPPED: " + file + " IS MISSING ***");
            Assumptions.abort(file + " is missing");
        }
        return Files.readAllBytes(file);
    }
}
