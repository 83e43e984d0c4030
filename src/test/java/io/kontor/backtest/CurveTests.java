package io.kontor.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kontor.backtest.Curve.Rated;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The figures are those that a patient person works out by hand. */
class CurveTests {

    private static Curve of(double[] lost, double[] kept) {
        var cases = new ArrayList<Rated>();
        for (double risk : lost) {
            cases.add(new Rated(risk, true));
        }
        for (double risk : kept) {
            cases.add(new Rated(risk, false));
        }
        return Curve.of(cases);
    }

    /** Of 3 × 4 pairs 9 are in order and one is a tie; the shares of each are worked out below. */
    @Test
    void theAreaAndItsIntervalAreThoseWorkedOutByHand() {
        var curve = of(new double[] {80, 60, 30}, new double[] {10, 20, 30, 70});
        assertThat(curve.area()).isCloseTo(9.5 / 12, within(1e-12));
        // Lost: 4/4, 3/4, 2.5/4, variance 7/192. Kept: 3/3, 3/3, 2.5/3, 1/3, variance 43/432.
        double off = 1.959963984540054 * Math.sqrt(7.0 / 192 / 3 + 43.0 / 432 / 4);
        assertThat(curve.low()).isCloseTo(9.5 / 12 - off, within(1e-9));
        assertThat(curve.high()).isEqualTo(1);
    }

    @Test
    void whereNobodyWasLostNothingIsClaimed() {
        assertThat(of(new double[] {}, new double[] {1, 2}).area()).isNaN();
        assertThat(of(new double[] {5}, new double[] {1}).area()).isEqualTo(1);
        assertThat(of(new double[] {5}, new double[] {1}).low()).isNaN();
    }

    @Test
    void theAreaIsTheShareOfPairsInOrder() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var cases = new ArrayList<Rated>();
            for (int i = 0; i < 40; i++) {
                cases.add(new Rated(random.nextInt(12), i % 3 == 0));
            }
            assertThat(Curve.of(cases).area()).isCloseTo(pairs(cases), within(1e-9));
        }
    }

    private static double pairs(List<Rated> cases) {
        double inOrder = 0;
        int all = 0;
        for (var lost : cases) {
            for (var kept : cases) {
                if (lost.lost() && !kept.lost()) {
                    all++;
                    inOrder += lost.risk() > kept.risk() ? 1 : lost.risk() == kept.risk() ? 0.5 : 0;
                }
            }
        }
        return inOrder / all;
    }

    /** As in Wilson's own way of writing it: 8 of 10 lies between 0.4902 and 0.9433. */
    @Test
    void aShareSaysHowSureItIs() {
        assertThat(new Share(8, 10).low()).isCloseTo(0.4902, within(1e-4));
        assertThat(new Share(8, 10).high()).isCloseTo(0.9433, within(1e-4));
        assertThat(new Share(0, 0).share()).isNaN();
    }
}
