package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Holdings, renewals and ideas for programs; each answer is checked against openapi.yaml. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class DealApiTests {

    @LocalServerPort int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    private String anAccount(String user, String query) {
        var page = client.get(user, "/accounts?limit=1" + query).json();
        return page.get("items").get(0).get("id").asString();
    }

    @Test
    void aHoldingIsReadChangedAndRefused() {
        var path = "/accounts/" + anAccount("director", "&status=active") + "/holdings";
        var holding = client.get("director", path).json().get("items").get(0);
        var id = holding.get("id").asString();
        var fit = holding.get("fit").asString();
        var edit = "{\"fields\":{\"fit\":{\"seen\":\"%s\",\"value\":\"%s\"}}}";
        var change = edit.formatted(fit, fit.equals("poor") ? "good" : "poor");
        assertThat(client.send("director", "PATCH", "/holdings/" + id, change).status())
                .isEqualTo(200);
        var again = edit.formatted(fit, "partial");
        assertThat(client.send("director", "PATCH", "/holdings/" + id, again).status())
                .isEqualTo(409);
        assertThat(client.send("vp", "PATCH", "/holdings/" + id, again).status()).isEqualTo(403);
        assertThat(client.send("hr", "PATCH", "/holdings/" + id, again).status()).isEqualTo(404);
        var wrong = edit.formatted("poor", "superb");
        assertThat(client.send("director", "PATCH", "/holdings/" + id, wrong).status())
                .isEqualTo(422);
        var precise = "{\"fields\":{\"value\":{\"seen\":%s,\"value\":1.239}}}";
        var refused =
                client.send(
                        "director",
                        "PATCH",
                        "/holdings/" + id,
                        precise.formatted(holding.get("value")));
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(422);
        assertThat(refused.response().body()).contains("value");
        var product = holding.get("product").asString();
        var made =
                client.send(
                        "director",
                        "POST",
                        path,
                        "{\"product\":\"%s\",\"since\":\"2026-01-31\"}".formatted(product));
        assertThat(made.status()).isEqualTo(201);
        var gone = "/holdings/" + made.json().get("id").asString();
        assertThat(client.send("director", "DELETE", gone, null).status()).isEqualTo(204);
        assertThat(client.send("director", "POST", path, "{\"what\":1}").status()).isEqualTo(400);
    }

    @Test
    void aRenewalIsCalledAndEnded() {
        var page = client.get("director", "/renewals?limit=1&call=likely").json();
        var renewal = page.get("items").get(0);
        var path = "/renewals/" + renewal.get("id").asString();
        var call = "{\"fields\":{\"call\":{\"seen\":\"likely\",\"value\":\"at_risk\"}}}";
        assertThat(client.send("director", "PATCH", path, call).status()).isEqualTo(200);
        assertThat(client.send("assistant", "PATCH", path, call).status()).isIn(403, 404);
        var lost = "{\"outcome\":\"lost\"}";
        assertThat(client.send("director", "POST", path + "/outcome", lost).status())
                .isEqualTo(422);
        var renewed = "{\"outcome\":\"renewed\"}";
        assertThat(client.send("director", "POST", path + "/outcome", renewed).status())
                .isEqualTo(200);
        assertThat(client.send("director", "POST", path + "/outcome", renewed).status())
                .isEqualTo(409);
        var all =
                client.get(
                        "director", "/accounts/" + renewal.get("account").asString() + "/renewals");
        assertThat(all.json().get("items").size()).isGreaterThan(1);
        assertThat(client.get("director", "/renewals?limit=x").status()).isEqualTo(400);
        assertThat(client.get("director", "/renewals?call=x").status()).isEqualTo(422);
        assertThat(client.get("hr", "/renewals").status()).isEqualTo(403);
    }

    @Test
    void anIdeaIsAddedAndMoves() {
        var account = anAccount("director", "&status=active");
        assertThat(client.get("director", "/accounts/" + account + "/gaps").status())
                .isEqualTo(200);
        var body = "{\"title\":\"More\",\"source\":\"request\",\"value\":9000}";
        var made = client.send("director", "POST", "/accounts/" + account + "/ideas", body);
        assertThat(made.status()).isEqualTo(201);
        var path = "/ideas/" + made.json().get("id").asString();
        var won = "{\"fields\":{\"stage\":{\"seen\":\"idea\",\"value\":\"won\"}}}";
        assertThat(client.send("director", "PATCH", path, won).json().get("closedOn").isNull())
                .isFalse();
        var risky = anAccount("director", "&status=notice");
        var pushed = body.replace("request", "gap");
        assertThat(
                        client.send("director", "POST", "/accounts/" + risky + "/ideas", pushed)
                                .status())
                .isEqualTo(422);
        assertThat(client.get("director", "/ideas").status()).isEqualTo(200);
        assertThat(client.get("hr", "/ideas").status()).isEqualTo(403);
        assertThat(client.send("director", "DELETE", path, null).status()).isEqualTo(204);
    }
}
