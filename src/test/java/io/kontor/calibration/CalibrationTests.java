package io.kontor.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Kontor;
import io.kontor.calibration.Calibration.Candidate;
import io.kontor.calibration.Calibration.Concern;
import io.kontor.dossier.CareerFile.Rating;
import io.kontor.dossier.CareerFile.Rating.Source;
import io.kontor.dossier.DossierEditing;
import io.kontor.security.NotForYou;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Everybody towards one level, side by side, those to talk about first. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class CalibrationTests {

    @Autowired CalibrationService calibrations;
    @Autowired DossierEditing editing;
    @Autowired Team team;

    @Test
    void exceptionsComeFirstAndSmallGroupsAreNotTold() {
        var all = calibrations.calibration("LEAD", viewer("hr")).block();
        assertThat(all.candidates()).isNotEmpty();
        assertThat(all.candidates())
                .isSortedAccordingTo(
                        Comparator.comparingInt((Candidate c) -> -c.concerns().size())
                                .thenComparing(c -> c.towards().name()));
        assertThat(all.candidates())
                .allMatch(c -> c.towards().target().key().equals("LEAD"))
                .noneMatch(c -> c.towards().person().equals(viewer("hr").person()));
        all.distributions()
                .values()
                .forEach(
                        groups ->
                                groups.values()
                                        .forEach(
                                                words ->
                                                        assertThat(
                                                                        words.values().stream()
                                                                                .mapToLong(n -> n)
                                                                                .sum())
                                                                .isGreaterThanOrEqualTo(5)));
    }

    @Test
    void whatCountsIsWhatWasCalibratedWithAReason() {
        var hr = viewer("hr");
        var someone = calibrations.calibration("LEAD", hr).block().candidates().getLast();
        var before = someone.after("service").orElse(null);
        int next = before == null || before != 1 ? 1 : 2;
        var without = rating(someone, next, " ");
        assertThatThrownBy(() -> editing.rate(without, before, hr).block())
                .hasMessageContaining("reason");
        editing.rate(rating(someone, next, "Saw two reviews"), before, hr).block();
        var now = find(someone, hr);
        assertThat(now.after("service")).contains(next);
        assertThat(now.before("service")).isEqualTo(someone.before("service"));
        assertThat(now.concerns().contains(Concern.CRITICAL_GAP)).isTrue();
        if (before != null) {
            editing.rate(rating(someone, before, "As it was"), next, hr).block();
            assertThat(find(someone, hr).after("service")).contains(before);
        }
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
    void nobodyElseCalibrates(String user) {
        assertThatThrownBy(() -> calibrations.calibration("LEAD", viewer(user)).block())
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void aLevelThatTheLadderDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> calibrations.calibration("EMPEROR", viewer("hr")).block())
                .isInstanceOf(NoSuchLevel.class);
    }

    private Candidate find(Candidate like, Viewer viewer) {
        return calibrations.calibration("LEAD", viewer).block().candidates().stream()
                .filter(c -> c.towards().person().equals(like.towards().person()))
                .findFirst()
                .orElseThrow();
    }

    private Rating rating(Candidate candidate, int rating, String reason) {
        return new Rating(
                candidate.towards().person(),
                "service",
                Source.CALIBRATED,
                rating,
                reason,
                viewer("hr").person(),
                LocalDate.now());
    }

    private Viewer viewer(String user) {
        return Viewer.of(team.now().signingInAs(user).orElseThrow());
    }
}
