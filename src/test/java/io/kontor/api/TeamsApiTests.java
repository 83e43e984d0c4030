package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import io.kontor.team.Team;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A program is told of teams what their accounts, one by one, would tell it. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class TeamsApiTests {

    private static final List<String> STATES = List.of("healthy", "watch", "at_risk", "unknown");

    @LocalServerPort int port;
    @Autowired Team team;
    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    private String seat(String user) {
        var person = team.now().signingInAs(user).orElseThrow();
        return String.valueOf(person.position());
    }

    @Test
    void everyFigureIsTheNumberOfAccountsBehindIt() {
        for (var user : List.of("vp", "director", "lead", "manager")) {
            var found = client.get(user, "/teams/" + seat(user)).json();
            long sum = 0;
            for (var state : STATES) {
                long count = found.get(state).get("accounts").asLong();
                sum += count;
                assertThat(total(user, "&health=" + state)).as(user + " " + state).isEqualTo(count);
            }
            assertThat(found.get("accounts").asLong()).isEqualTo(sum).isEqualTo(total(user, ""));
            assertThat(found.get("months").size()).isEqualTo(12);
            assertThat(found.get("worst").size()).isLessThanOrEqualTo(10);
            double last = 0;
            for (var account : found.get("worst")) {
                assertThat(account.get("score").asDouble()).isGreaterThanOrEqualTo(last);
                last = account.get("score").asDouble();
            }
        }
    }

    private long total(String user, String query) {
        var path = "/accounts?limit=1&owner=below:" + seat(user) + query;
        return client.get(user, path).json().get("total").asLong();
    }

    @Test
    void teamsComeInTheOrderOfTheTreeAndAddUp() {
        var direct = items(client.get("vp", "/teams").json());
        assertThat(direct.getFirst().get("position").asString()).isEqualTo(seat("vp"));
        long sum = direct.stream().skip(1).mapToLong(t -> t.get("accounts").asLong()).sum();
        assertThat(sum).isEqualTo(direct.getFirst().get("accounts").asLong());
        var leads = items(client.get("vp", "/teams?level=leads").json());
        assertThat(leads.stream().skip(1).map(t -> t.get("title").asString())).containsOnly("lead");
        var one = "/teams?of=" + seat("director") + "&level=all";
        assertThat(items(client.get("vp", one).json())).hasSizeGreaterThan(2);
    }

    private static List<JsonNode> items(JsonNode answer) {
        var all = new ArrayList<JsonNode>();
        answer.get("items").forEach(all::add);
        return all;
    }

    @Test
    void whoMayNotOpenTheAccountsIsToldOfNoTeam() {
        for (var user : List.of("hr", "liaison", "admin")) {
            assertThat(client.get(user, "/teams").json().get("items").isEmpty()).isTrue();
            for (var of : List.of("vp", "lead", "manager")) {
                assertThat(client.get(user, "/teams/" + seat(of)).status()).isEqualTo(404);
                assertThat(client.get(user, "/teams?of=" + seat(of)).status()).isEqualTo(404);
            }
        }
        assertThat(client.get("lead", "/teams/" + seat("director")).status()).isEqualTo(404);
        assertThat(client.get("lead", "/teams/not-an-id").status()).isEqualTo(400);
        assertThat(client.get("lead", "/teams?of=x").status()).isEqualTo(400);
    }
}
