package io.kontor.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The area under the receiver operating characteristic: how often, of one customer that was lost
 * and one that stayed, the lost one had been rated worse. Half is chance.
 *
 * <p>The variance is that of DeLong, DeLong and Clarke-Pearson (Biometrics 44, 1988), by the
 * midranks of Sun and Xu (IEEE Signal Processing Letters 21, 2014).
 *
 * @param area 0 to 1; not a number where nobody was lost or nobody stayed
 * @param low of the interval that holds the true one 95 times of 100; not a number below two of a
 *     kind
 */
record Curve(double area, double low, double high) {

    /** The 97.5th percentile of the normal distribution. */
    static final double Z = 1.959963984540054;

    /** A case: how badly it was rated, and whether it was lost. */
    record Rated(double risk, boolean lost) {}

    static Curve of(List<Rated> cases) {
        var lost = risks(cases, true);
        var kept = risks(cases, false);
        int m = lost.length;
        int n = kept.length;
        if (m == 0 || n == 0) {
            return new Curve(Double.NaN, Double.NaN, Double.NaN);
        }
        var all = midranks(join(lost, kept));
        double area =
                (IntStream.range(0, m).mapToDouble(i -> all[i]).sum() - m * (m + 1) / 2.0) / m / n;
        var ofLost = places(all, 0, midranks(lost), n);
        var ofKept = places(all, m, midranks(kept), m);
        double off = Z * Math.sqrt(variance(ofLost) / m + variance(ofKept) / n);
        return new Curve(area, Math.max(0, area - off), Math.min(1, area + off));
    }

    private static double[] risks(List<Rated> cases, boolean lost) {
        return cases.stream().filter(c -> c.lost() == lost).mapToDouble(Rated::risk).toArray();
    }

    private static double[] join(double[] a, double[] b) {
        var all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    /** The share of the other kind that each lies above. */
    private static double[] places(double[] all, int from, double[] own, int others) {
        return IntStream.range(0, own.length)
                .mapToDouble(i -> (all[from + i] - own[i]) / others)
                .toArray();
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double sum = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return values.length < 2 ? Double.NaN : sum / (values.length - 1);
    }

    /** The place of each among all, from 1; equals share the middle of theirs. */
    private static double[] midranks(double[] values) {
        var order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted((a, b) -> Double.compare(values[a], values[b]))
                        .mapToInt(i -> i)
                        .toArray();
        var ranks = new double[values.length];
        for (int from = 0, to; from < order.length; from = to) {
            to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
        }
        return ranks;
    }
}
