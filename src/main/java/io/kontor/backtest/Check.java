package io.kontor.backtest;

import io.kontor.health.Measure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The health 90 days before each decided renewal against what happened.
 *
 * @param cases renewals that were decided
 * @param unrecorded of these, without a score of that day: they count nowhere else
 * @param models the versions that made the scores
 * @param states what came of those in each state
 * @param precision of those at risk, the lost ones
 * @param recall of the lost ones, those that were at risk
 * @param curve of the score as shown; those of unknown health had none and are left out
 * @param measures what each measure had to do with it
 * @param bands ten points of score each, from the lowest
 */
record Check(
        long cases,
        long unrecorded,
        List<Integer> models,
        Map<String, Count> states,
        Share precision,
        Share recall,
        Curve curve,
        List<Part> measures,
        List<Band> bands) {

    static final List<String> STATES = List.of("at_risk", "watch", "healthy", "unknown");

    /** How many were renewed, reduced and lost. */
    record Count(long renewed, long reduced, long lost) {
        long all() {
            return renewed + reduced + lost;
        }
    }

    /**
     * What a measure had to do with it.
     *
     * @param alone the area if only this measure were looked at
     * @param adds by how much the area is smaller without it
     * @param lostPoints that it cost those who were lost, on average
     * @param keptPoints that it cost those who stayed, on average
     */
    record Part(Measure measure, double alone, double adds, double lostPoints, double keptPoints) {}

    /** Those with a score from so many points to ten more. */
    record Band(int from, long cases, Share lost) {}

    static Check of(List<Decided> all) {
        var recorded = all.stream().filter(d -> d.before() != null).map(Case::of).toList();
        var scored = recorded.stream().filter(c -> !c.is("unknown")).toList();
        var states = new LinkedHashMap<String, Count>();
        STATES.forEach(state -> states.put(state, count(recorded, state)));
        long lost = recorded.stream().filter(Case::lost).count();
        var warned = count(recorded, "at_risk");
        return new Check(
                all.size(),
                all.size() - recorded.size(),
                List.copyOf(new TreeSet<>(recorded.stream().map(c -> c.before().model()).toList())),
                states,
                new Share(warned.lost(), warned.all()),
                new Share(warned.lost(), lost),
                curve(scored, c -> 100 - c.before().held()),
                Arrays.stream(Measure.values()).map(m -> part(scored, m)).toList(),
                bands(scored));
    }

    /** A case of which the score is known. */
    record Case(String outcome, Decided.Before before) {
        static Case of(Decided decided) {
            return new Case(decided.outcome(), java.util.Objects.requireNonNull(decided.before()));
        }

        boolean lost() {
            return outcome.equals("lost");
        }

        boolean is(String state) {
            return before.state().equals(state);
        }
    }

    private static Count count(List<Case> cases, String state) {
        return new Count(
                cases.stream().filter(c -> c.is(state) && c.outcome().equals("renewed")).count(),
                cases.stream().filter(c -> c.is(state) && c.outcome().equals("reduced")).count(),
                cases.stream().filter(c -> c.is(state) && c.lost()).count());
    }

    static Curve curve(List<Case> cases, ToDoubleFunction<Case> risk) {
        return Curve.of(
                cases.stream().map(c -> new Curve.Rated(risk.applyAsDouble(c), c.lost())).toList());
    }

    private static Part part(List<Case> cases, Measure measure) {
        int place = measure.ordinal();
        double whole = curve(cases, c -> 100 - c.before().score()).area();
        return new Part(
                measure,
                curve(cases, c -> c.before().badness(place)).area(),
                whole - curve(cases, c -> 100 - c.before().without(place)).area(),
                points(cases, place, true),
                points(cases, place, false));
    }

    private static double points(List<Case> cases, int place, boolean lost) {
        return cases.stream()
                .filter(c -> c.lost() == lost)
                .mapToDouble(c -> c.before().lost().get(place))
                .average()
                .orElse(Double.NaN);
    }

    private static List<Band> bands(List<Case> cases) {
        return java.util.stream.IntStream.range(0, 10)
                .mapToObj(
                        ten -> {
                            var in = cases.stream().filter(c -> band(c) == ten).toList();
                            long lost = in.stream().filter(Case::lost).count();
                            return new Band(ten * 10, in.size(), new Share(lost, in.size()));
                        })
                .toList();
    }

    private static int band(Case one) {
        return (int) Math.min(9, Math.floor(one.before().held() / 10));
    }
}
