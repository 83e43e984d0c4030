package io.kontor.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kontor.health.HealthModel;
import io.kontor.health.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Weights come from what happened, and only where enough happened. */
class ProposalTests {

    private static final List<Double> WEIGHTS = List.of(25.0, 25.0, 15.0, 15.0, 10.0, 10.0);

    /** Customers whose fate hangs on one measure alone, the others being noise. */
    private static List<Check.Case> fate(Measure measure, int customers) {
        var random = new Random(11);
        var cases = new ArrayList<Check.Case>();
        for (int i = 0; i < customers; i++) {
            var lost = new ArrayList<Double>();
            double bad = 0;
            for (var one : Measure.values()) {
                double badness = random.nextDouble();
                bad = one == measure ? badness : bad;
                lost.add(badness * WEIGHTS.get(one.ordinal()));
            }
            double score = 100 - lost.stream().mapToDouble(p -> p).sum();
            boolean gone = bad + random.nextGaussian() * 0.2 > 0.6;
            var before = new Decided.Before("watch", score, score, 1, WEIGHTS, lost);
            cases.add(new Check.Case(gone ? "lost" : "renewed", before));
        }
        return cases;
    }

    @Test
    void whatMatteredGetsTheWeightAndForetellsBetter() {
        var cases = fate(Measure.RELATIONSHIP, 300);
        var proposal = Proposal.of(cases, HealthModel.FIRST);
        assertThat(proposal.today().get(Measure.RELATIONSHIP)).isEqualTo(10);
        assertThat(proposal.weights().get(Measure.RELATIONSHIP)).isGreaterThan(60);
        assertThat(proposal.weights().values().stream().mapToDouble(w -> w).sum())
                .isCloseTo(100, within(0.3));
        assertThat(proposal.fitted().area()).isGreaterThan(proposal.score().area() + 0.1);
        assertThat(Proposal.of(cases, HealthModel.FIRST)).isEqualTo(proposal);
    }

    @Test
    void whereNothingMatteredNothingIsForetold() {
        var cases = fate(Measure.FIT, 300);
        var random = new Random(3);
        var shuffled =
                cases.stream()
                        .map(
                                c ->
                                        new Check.Case(
                                                random.nextInt(3) == 0 ? "lost" : "renewed",
                                                c.before()))
                        .toList();
        var proposal = Proposal.of(shuffled, HealthModel.FIRST);
        assertThat(proposal.fitted().low()).isLessThan(0.5);
    }

    @Test
    void tooFewOutcomesProposeNothing() {
        var proposal = Proposal.of(fate(Measure.FIT, 50), HealthModel.FIRST);
        assertThat(proposal.isTooFew()).isTrue();
        assertThat(proposal.lost() + proposal.kept()).isEqualTo(50);
    }
}
