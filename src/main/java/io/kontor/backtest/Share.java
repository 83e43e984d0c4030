package io.kontor.backtest;

/**
 * So many of so many, and the interval of Wilson (JASA 22, 1927) that holds the true share 95 times
 * of 100.
 */
record Share(long some, long all) {

    double share() {
        return all == 0 ? Double.NaN : (double) some / all;
    }

    double low() {
        return bound(-1);
    }

    double high() {
        return bound(1);
    }

    private double bound(int side) {
        if (all == 0) {
            return Double.NaN;
        }
        double z = Curve.Z;
        double p = share();
        double middle = p + z * z / 2 / all;
        double off = z * Math.sqrt(p * (1 - p) / all + z * z / 4 / all / all);
        return Math.clamp((middle + side * off) / (1 + z * z / all), 0, 1);
    }
}
