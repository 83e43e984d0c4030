package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import io.kontor.team.Person;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Drafts of reorganisations, as a program meets them. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class DraftApiTests {

    @LocalServerPort int port;
    @Autowired Team team;
    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void aDraftIsFilledWeighedApprovedAndUndone() {
        var draft = begin("director");
        var subject = below("lead");
        var target = otherLead();
        var moved = move(draft, seat(subject), seat(target));
        assertThat(moved.status()).isEqualTo(201);
        var impact = client.get("director", draft + "/impact").json();
        assertThat(impact.get("people").asInt()).isEqualTo(1);
        assertThat(impact.get("reach").size()).isEqualTo(2);
        var vp = team.now().signingInAs("vp").orElseThrow().id();
        assertThat(send(draft + "/readers", "{\"person\":\"%s\"}".formatted(vp)).status())
                .isEqualTo(204);
        assertThat(send(draft + "/comments", "{\"text\":\"Look\"}").status()).isEqualTo(204);
        var seen = client.get("vp", draft).json();
        assertThat(seen.get("comments").get(0).get("text").asString()).isEqualTo("Look");
        var schedule =
                "{\"version\":%d,\"day\":\"%s\"}"
                        .formatted(seen.get("version").asInt(), LocalDate.now());
        assertThat(client.send("vp", "POST", draft + "/schedule", schedule).status())
                .isEqualTo(204);
        var applied = client.get("director", draft).json();
        assertThat(applied.get("state").asString()).isEqualTo("applied");
        var undo = "/steps/" + applied.get("step").asString() + "/undo";
        assertThat(client.send("vp", "POST", undo, null).status()).isEqualTo(200);
        assertThat(client.get("vp", draft).json().get("undone").asBoolean()).isTrue();
        assertThat(client.get("vp", "/drafts").json().get("items").size()).isPositive();
    }

    @Test
    void whatIsRefusedIsRefusedInWordsAndTheDraftStaysAsItWas() {
        var draft = begin("director");
        var own = team.now().signingInAs("director").orElseThrow();
        var lead = team.now().signingInAs("lead").orElseThrow();
        assertThat(move(draft, seat(own), seat(lead)).status()).isEqualTo(403);
        assertThat(move(draft, seat(lead), seat(below("lead"))).status()).isEqualTo(422);
        assertThat(send(draft + "/moves", "{\"kind\":\"team\"}").status()).isEqualTo(400);
        assertThat(send(draft + "/schedule", "{\"day\":\"2020-01-01\"}").status()).isEqualTo(400);
        assertThat(send(draft + "/comments", "{\"text\":\"  \"}").status()).isEqualTo(400);
        assertThat(client.get("lead", draft).status()).isEqualTo(404);
        assertThat(client.get("manager", draft + "/impact").status()).isEqualTo(404);
        assertThat(client.send("manager", "POST", "/drafts", "{\"name\":\"Mine\"}").status())
                .isEqualTo(403);
        var gone = draft + "/moves/" + UUID.randomUUID();
        assertThat(client.send("director", "DELETE", gone, null).status()).isEqualTo(409);
        assertThat(client.send("director", "POST", draft + "/recall", null).status())
                .isEqualTo(409);
        assertThat(client.get("director", draft).json().get("moves").size()).isZero();
        assertThat(client.send("director", "POST", draft + "/discard", null).status())
                .isEqualTo(204);
    }

    private String begin(String user) {
        var made = client.send(user, "POST", "/drafts", "{\"name\":\"By a program\"}");
        assertThat(made.status()).isEqualTo(201);
        return "/drafts/" + made.json().get("id").asString();
    }

    private Client.Answer send(String path, String body) {
        return client.send("director", "POST", path, body);
    }

    private Client.Answer move(String draft, UUID subject, UUID target) {
        var body =
                "{\"kind\":\"position\",\"subject\":\"%s\",\"target\":\"%s\"}"
                        .formatted(subject, target);
        return send(draft + "/moves", body);
    }

    private static UUID seat(Person person) {
        return person.position();
    }

    private Person below(String lead) {
        var superior = team.now().signingInAs(lead).orElseThrow().id();
        return team.now().people().stream()
                .filter(p -> superior.equals(p.reportsTo()))
                .findFirst()
                .orElseThrow();
    }

    private Person otherLead() {
        var lead = team.now().signingInAs("lead").orElseThrow();
        return team.now().people().stream()
                .filter(p -> lead.reportsTo().equals(p.reportsTo()) && !p.id().equals(lead.id()))
                .findFirst()
                .orElseThrow();
    }
}
