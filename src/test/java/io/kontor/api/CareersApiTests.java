package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Careers, pay and proposals as programs meet them: to each role what it may know. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class CareersApiTests {

    @LocalServerPort int port;
    @Autowired Team team;
    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    private UUID id(String user) {
        return team.now().signingInAs(user).orElseThrow().id();
    }

    private Set<String> people(String user, String path) {
        var found = new HashSet<String>();
        client.get(user, path)
                .json()
                .get("items")
                .forEach(i -> found.add(i.get("person").asString()));
        return found;
    }

    @Test
    void theTrackReachesDownwardOnly() {
        var below = team.now().subtree(id("director"));
        assertThat(people("director", "/track"))
                .isNotEmpty()
                .allMatch(p -> below.contains(UUID.fromString(p)));
        assertThat(people("lead", "/track"))
                .isNotEmpty()
                .allMatch(
                        p ->
                                team.now()
                                        .person(UUID.fromString(p))
                                        .orElseThrow()
                                        .reportsTo()
                                        .equals(id("lead")));
        assertThat(people("vp", "/track"))
                .hasSizeGreaterThan(25)
                .doesNotContain(id("vp").toString());
        assertThat(people("hr", "/track"))
                .hasSizeGreaterThan(25)
                .doesNotContain(id("vp").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "associate", "assistant", "liaison", "admin"})
    void othersSeeThemselvesAndNobodyElse(String user) {
        assertThat(people(user, "/track")).isEmpty();
        assertThat(people(user, "/pay/people")).isEmpty();
        assertThat(client.get(user, "/careers/me").status()).isEqualTo(200);
        for (var other : List.of("vp", "director", "lead", "hr")) {
            assertThat(client.get(user, "/careers/" + id(other)).status()).isEqualTo(404);
        }
        assertThat(client.get(user, "/proposals").json().get("items").size()).isZero();
    }

    @Test
    void aLeadSeesPlacesAndNoAmounts() {
        var items = client.get("lead", "/pay/people").json().get("items");
        assertThat(items.size()).isPositive();
        items.forEach(
                i -> {
                    assertThat(i.get("amount").isNull()).isTrue();
                    assertThat(i.get("place").isNumber()).isTrue();
                });
        assertThat(
                        client.get("manager", "/pay/me")
                                .json()
                                .get("items")
                                .get(0)
                                .get("amount")
                                .isNumber())
                .isTrue();
        assertThat(client.get("assistant", "/pay/bands").json().get("items").size()).isEqualTo(40);
    }

    @Test
    void aFieldIsChangedAgainstTheValueSeen() {
        var path = "/careers/me/goals";
        var added =
                client.send(
                        "manager",
                        "POST",
                        path,
                        "{\"title\":\"Lead a meeting\",\"due\":\"2027-01-31\",\"state\":\"open\"}");
        assertThat(added.status()).isEqualTo(201);
        var one = path + "/" + added.json().get("id").asString();
        var done = "{\"field\":\"state\",\"seen\":\"open\",\"value\":\"done\"}";
        assertThat(client.send("manager", "PATCH", one, done).status()).isEqualTo(200);
        assertThat(client.send("manager", "PATCH", one, done).status()).isEqualTo(409);
        assertThat(client.send("manager", "POST", path, "{\"title\":\"x\"}").status())
                .isEqualTo(422);
        assertThat(
                        client.send(
                                        "manager",
                                        "POST",
                                        "/careers/me/reviews",
                                        "{\"held\":\"2026-01-01\",\"outcome\":\"above\"}")
                                .status())
                .as("nobody reviews themselves")
                .isEqualTo(403);
        assertThat(client.send("associate", "PATCH", one, done).status()).isEqualTo(404);
        assertThat(client.send("manager", "DELETE", one, null).status()).isEqualTo(204);
    }

    @Test
    void theSubjectOfAnOpenProposalGetsTheAnswersOfSomebodyWithoutOne() {
        var wish =
                """
                {"kind":"PROMOTION","subject":"%s","level":"LEAD","effectiveOn":"%s","reason":"Ready"}
                """
                        .formatted(id("manager"), LocalDate.now().plusMonths(2));
        var made = client.send("lead", "POST", "/proposals", wish);
        assertThat(made.status()).isEqualTo(201);
        var path = "/proposals/" + made.json().get("id").asString();
        assertThat(client.send("lead", "POST", path + "/submit", "{\"version\":1}").status())
                .isEqualTo(200);
        assertThat(client.get("director", path).status()).isEqualTo(200);

        var nothing = client.get("manager", "/proposals/" + UUID.randomUUID());
        assertThat(client.get("manager", path).status()).isEqualTo(404);
        assertThat(client.get("manager", path).response().body())
                .isEqualTo(nothing.response().body());
        assertThat(client.send("manager", "POST", path + "/endorse", "{\"version\":2}").status())
                .isEqualTo(404);
        assertThat(client.get("manager", "/careers/me").response().body())
                .doesNotContain(made.json().get("id").asString());
        assertThat(client.send("lead", "POST", path + "/endorse", "{\"version\":2}").status())
                .isEqualTo(403);
        assertThat(client.send("director", "POST", path + "/endorse", "{\"version\":1}").status())
                .isEqualTo(409);
        assertThat(client.send("director", "POST", path + "/endorse", "{\"version\":2}").status())
                .isEqualTo(200);
        assertThat(
                        client.send(
                                        "lead",
                                        "POST",
                                        path + "/withdraw",
                                        "{\"version\":3,\"reason\":\"Later\"}")
                                .status())
                .isEqualTo(200);
    }
}
