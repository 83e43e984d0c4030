package io.kontor.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kontor.account.Health;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The score is the one that the model promises. */
class ScoringTests {

    private static final HealthModel MODEL = HealthModel.FIRST;
    private static final int ACCOUNTS = 100_000;

    @ParameterizedTest
    @MethodSource("io.kontor.health.Golden#cases")
    void eachCaseIsRightToFourDecimals(Golden golden) {
        var outcome = Scoring.of(MODEL, MODEL.weights(), golden.known(), golden.cap());
        assertThat(outcome.score()).isCloseTo(golden.score(), within(5e-5));
        assertThat(outcome.shown()).isCloseTo(golden.shown(), within(5e-5));
        assertThat(outcome.coverage()).isCloseTo(golden.coverage(), within(5e-5));
        assertThat(outcome.low()).isCloseTo(golden.low(), within(5e-5));
        assertThat(outcome.high()).isCloseTo(golden.high(), within(5e-5));
        assertThat(outcome.state()).isEqualTo(golden.state());
    }

    @Test
    void passingTimeAloneNeverRaisesScoreOrCoverage() {
        var random = new Random(1);
        for (int i = 0; i < ACCOUNTS; i++) {
            var known = anything(random);
            var now = Scoring.of(MODEL, MODEL.weights(), known, null);
            var later = Scoring.of(MODEL, MODEL.weights(), aged(known, random.nextInt(400)), null);
            assertThat(later.score()).isLessThanOrEqualTo(now.score() + 1e-9);
            assertThat(later.coverage()).isLessThanOrEqualTo(now.coverage() + 1e-12);
        }
    }

    @Test
    void theScoreLiesInItsRange() {
        var random = new Random(2);
        for (int i = 0; i < ACCOUNTS; i++) {
            var found = Scoring.of(MODEL, MODEL.weights(), anything(random), null);
            assertThat(found.low()).isLessThanOrEqualTo(found.score() + 1e-9);
            assertThat(found.high()).isGreaterThanOrEqualTo(found.score() - 1e-9);
        }
    }

    @Test
    void pointsLostAddUp() {
        var random = new Random(3);
        for (int i = 0; i < ACCOUNTS; i++) {
            var found = Scoring.of(MODEL, MODEL.weights(), anything(random), null);
            double lost = found.pointsLost().values().stream().mapToDouble(p -> p).sum();
            assertThat(lost).isCloseTo(100 - found.score(), within(1e-9));
        }
    }

    @Test
    void whatDoesNotApplyHasNoWeightAndMissingDataHas() {
        var known = Map.of(Measure.SATISFACTION, new Known(100, 0));
        var only = new EnumMap<>(MODEL.weights());
        only.replaceAll((measure, w) -> measure == Measure.SATISFACTION ? w : 0);
        var alone = Scoring.of(MODEL, only, known, null);
        assertThat(alone.score()).isEqualTo(100);
        assertThat(alone.coverage()).isEqualTo(1);
        assertThat(alone.state()).isEqualTo(Health.HEALTHY);
        var missing = Scoring.of(MODEL, MODEL.weights(), known, null);
        assertThat(missing.score()).isCloseTo(70, within(1e-9));
        assertThat(missing.state()).isEqualTo(Health.UNKNOWN);
    }

    private static Map<Measure, Known> anything(Random random) {
        var known = new EnumMap<Measure, Known>(Measure.class);
        for (var measure : Measure.values()) {
            if (random.nextInt(4) > 0) {
                known.put(measure, new Known(random.nextInt(101), random.nextInt(400)));
            }
        }
        return known;
    }

    private static Map<Measure, Known> aged(Map<Measure, Known> known, int days) {
        var later = new EnumMap<>(known);
        later.replaceAll((_, k) -> new Known(k.score(), k.ageDays() + days));
        return later;
    }
}
