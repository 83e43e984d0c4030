package io.kontor.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kontor.Kontor;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.r2dbc.core.DatabaseClient;

/** A year of the demonstration, computed again day by day. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class HealthReplayTests {

    @Autowired HealthService health;
    @Autowired Team team;
    @Autowired DatabaseClient database;

    @Test
    void everyStoredScoreComesOutAgain() {
        var viewer = Viewer.of(team.now().signingInAs("vp").orElseThrow());
        var model = health.model().block().model();
        var today = LocalDate.now();
        long days = 0;
        for (var account : accounts()) {
            var history =
                    health.history(account, today.minusDays(366), today, viewer)
                            .collectList()
                            .block();
            for (var day : history) {
                var again = Scoring.of(model, day.weights(), day.known(), day.capAt());
                assertThat(again.score()).isCloseTo(day.outcome().score(), within(1e-9));
                assertThat(again.shown()).isCloseTo(day.outcome().shown(), within(1e-9));
                assertThat(again.state()).isEqualTo(day.state());
                days++;
            }
        }
        assertThat(days).isGreaterThan(10_000);
    }

    @Test
    void theDemonstrationShowsEveryState() {
        var states =
                database.sql("select state from account_health group by state having count(*) > 10")
                        .map(row -> row.get(0, String.class))
                        .all()
                        .collectList()
                        .block();
        assertThat(states).containsExactlyInAnyOrder("healthy", "watch", "at_risk", "unknown");
    }

    private List<UUID> accounts() {
        return database.sql("select id from account")
                .map(row -> row.get(0, UUID.class))
                .all()
                .collectList()
                .block();
    }
}
