package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import io.kontor.promotion.Applying;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A raise as programs meet it, from the draft until it is told, ticked off and taken back. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class DecisionsApiTests {

    @LocalServerPort int port;
    @Autowired Team team;
    @Autowired Applying applying;
    private Client client;
    private String path = "";
    private int version = 1;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    private Client.Answer act(String user, String act, String more) {
        var body = "{\"version\":%d,\"reason\":\"Fair\"%s}".formatted(version, more);
        var answer = client.send(user, "POST", path + "/" + act, body);
        if (answer.status() == 200) {
            version = answer.json().get("version").asInt();
        }
        return answer;
    }

    @Test
    void aRaiseIsToldTickedOffAndTakenBack() {
        var subject = team.now().signingInAs("manager").orElseThrow().id();
        var level = client.get("hr", "/careers/" + subject).json().get("standing").get("level");
        var wish =
                "{\"kind\":\"RAISE\",\"subject\":\"%s\",\"level\":\"%s\",\"effectiveOn\":\"%s\",\"reason\":\"Market\"}"
                        .formatted(subject, level.asString(), LocalDate.now());
        var made = client.send("lead", "POST", "/proposals", wish);
        assertThat(made.status()).isEqualTo(201);
        path = "/proposals/" + made.json().get("id").asString();
        assertThat(client.send("lead", "POST", "/proposals", wish).status())
                .as("one at a time")
                .isEqualTo(409);
        assertThat(act("lead", "submit", "").status()).isEqualTo(200);
        assertThat(act("director", "endorse", "").status()).isEqualTo(200);
        assertThat(act("hr", "check", "").status()).isEqualTo(200);
        assertThat(act("vp", "approve", "").status()).isEqualTo(200);
        var tooLittle = act("hr", "approve-pay", ",\"amount\":1,\"currency\":\"NOK\"");
        assertThat(tooLittle.status()).isEqualTo(422);
        assertThat(tooLittle.json().get("detail").asString()).contains("at least", "a year");
        var least =
                tooLittle
                        .json()
                        .get("detail")
                        .asString()
                        .replaceAll(".*least (\\S+) (\\S+) .*", "$1 $2")
                        .split(" ");
        assertThat(
                        act(
                                        "hr",
                                        "approve-pay",
                                        ",\"amount\":%s,\"currency\":\"%s\""
                                                .formatted(least[0], least[1]))
                                .status())
                .isEqualTo(200);
        applying.applyDue(LocalDate.now()).block();
        version = client.get("hr", path).json().get("version").asInt();

        assertThat(client.get("manager", "/proposals/told").json().get("items").size()).isZero();
        assertThat(client.get("manager", path + "/letter.pdf").status()).isEqualTo(404);
        assertThat(act("lead", "tell", "").status()).isEqualTo(200);
        var told = client.get("manager", "/proposals/told").json().get("items").get(0);
        assertThat(told.get("kind").asString()).isEqualTo("RAISE");
        assertThat(told.get("amount").decimalValue()).isEqualByComparingTo(least[0]);
        assertThat(told.get("reason").asString()).isEqualTo("Fair");
        assertThat(client.get("manager", path + "/letter.pdf").status()).isEqualTo(200);
        assertThat(client.get("manager", path).status()).isEqualTo(404);
        assertThat(client.get("associate", path + "/letter.pdf").status()).isEqualTo(404);

        var chores = client.get("hr", path).json().get("chores");
        assertThat(chores.size()).as("nothing is handed over").isEqualTo(1);
        var chore = path + "/chores/" + chores.get(0).get("id").asString();
        assertThat(client.send("manager", "POST", chore, "{}").status()).isEqualTo(404);
        assertThat(
                        client.send("lead", "POST", path + "/chores/" + UUID.randomUUID(), "{}")
                                .status())
                .isEqualTo(404);
        assertThat(client.send("lead", "POST", chore, "{}").status()).isEqualTo(204);
        assertThat(client.get("hr", path).json().get("chores").get(0).get("doneAt").isNull())
                .isFalse();

        var back = "{\"day\":\"%s\",\"reason\":\"A mistake\"}".formatted(LocalDate.now());
        var reversal = client.send("hr", "POST", path + "/reverse", back);
        assertThat(reversal.status()).isEqualTo(201);
        assertThat(client.send("hr", "POST", path + "/reverse", back).status()).isEqualTo(409);
        path = "/proposals/" + reversal.json().get("id").asString();
        version = 1;
        assertThat(act("hr", "withdraw", "").status()).isEqualTo(200);
    }
}
