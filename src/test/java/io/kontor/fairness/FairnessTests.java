package io.kontor.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kontor.Kontor;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The figures of fairness are those of a patient count, and for HR partners only. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class FairnessTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Autowired FairnessService fairness;
    @Autowired Team team;

    private static Career career(int i, String location, boolean promoted, String place) {
        return new Career(
                new UUID(0, i),
                "LEAD",
                location,
                "everybody",
                TODAY.minusMonths(i),
                promoted,
                place == null ? null : new BigDecimal(place));
    }

    @Test
    void ratesMediansAndFourFifthsAreThoseWorkedOutByHand() {
        var careers = new ArrayList<Career>();
        for (int i = 0; i < 5; i++) {
            careers.add(career(i, "Oslo", i < 2, "0." + (i + 1)));
        }
        for (int i = 10; i < 16; i++) {
            careers.add(career(i, "Bergen", i == 10, i < 14 ? "0.9" : null));
        }
        var told = Fairness.of(careers, TODAY.minusMonths(24), TODAY);
        assertThat(told.people()).isEqualTo(11);
        var places = told.groupings().getFirst();
        assertThat(places.name()).isEqualTo("level");
        var byLocation =
                told.groupings().stream()
                        .filter(g -> g.name().equals("location"))
                        .findFirst()
                        .get();
        assertThat(byLocation.hidden()).isZero();
        var bergen = byLocation.groups().get(0);
        var oslo = byLocation.groups().get(1);
        assertThat(oslo.rate()).isEqualTo(0.4);
        assertThat(oslo.ratio()).isEqualTo(1);
        assertThat(oslo.look()).isFalse();
        assertThat(oslo.months()).isEqualTo(2);
        assertThat(oslo.place()).isCloseTo(0.3, within(1e-9));
        assertThat(bergen.rate()).isCloseTo(1 / 6.0, within(1e-9));
        assertThat(bergen.ratio()).isCloseTo(1 / 2.4, within(1e-9));
        assertThat(bergen.look()).isTrue();
        assertThat(bergen.months()).isEqualTo(12.5);
        assertThat(bergen.place()).as("four are too few").isNull();
    }

    @Test
    void hrIsToldOfTheDemonstrationAndEachLookIsLogged() {
        var told = fairness.fairness(viewer("hr")).block();
        assertThat(told.people()).isGreaterThan(20);
        assertThat(told.groupings())
                .extracting(Fairness.Grouping::name)
                .containsExactly("level", "location", "team");
        assertThat(told.groupings().stream().flatMap(g -> g.groups().stream()))
                .isNotEmpty()
                .allMatch(g -> g.people() >= 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assistant",
                "associate",
                "manager",
                "lead",
                "director",
                "vp",
                "liaison",
                "admin"
            })
    void nobodyElseIsToldAnything(String user) {
        assertThatThrownBy(() -> fairness.fairness(viewer(user)).block())
                .isInstanceOf(NotForHr.class);
    }

    private Viewer viewer(String user) {
        return Viewer.of(team.now().signingInAs(user).orElseThrow());
    }
}
