package io.kontor.backtest;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.kontor.health.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A logistic regression with ridge regularisation of "was lost" on how bad each measure was.
 *
 * @param strength of the regularisation: the larger, the more alike the weights
 * @param weights as parts of 100; a measure that pointed the wrong way has none
 * @param outside how well it foretold those that it was not fitted to, in five folds
 * @param surprise the mean of the negative logarithm of the chance it gave to what happened
 */
record Fit(double strength, Map<Measure, Double> weights, Curve outside, double surprise) {

    private static final int FOLDS = 5;
    private static final double[] STRENGTHS = {0.1, 1, 10, 100};
    private static final double PRECISION = 1e-6;
    private static final double LEAST = 1e-9;

    static {
        Linear.disableDebugOutput();
    }

    /** The one that was surprised least by those it had not seen. */
    static Fit best(List<Check.Case> cases) {
        return Arrays.stream(STRENGTHS)
                .mapToObj(strength -> of(cases, strength))
                .min(Comparator.comparingDouble(Fit::surprise))
                .orElseThrow();
    }

    static Fit of(List<Check.Case> cases, double strength) {
        var folds = folds(cases);
        var rated = new ArrayList<Curve.Rated>();
        double surprise = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            var others = new ArrayList<Check.Case>();
            for (int other = 0; other < FOLDS; other++) {
                if (other != fold) {
                    others.addAll(folds.get(other));
                }
            }
            var model = train(others, strength);
            for (var one : folds.get(fold)) {
                double chance = chance(model, one);
                rated.add(new Curve.Rated(chance, one.lost()));
                surprise -= Math.log(Math.max(LEAST, one.lost() ? chance : 1 - chance));
            }
        }
        return new Fit(
                strength,
                weights(train(cases, strength)),
                Curve.of(rated),
                surprise / cases.size());
    }

    /** Dealt out one by one, the lost and the others apart, so that each fold has its share. */
    private static List<List<Check.Case>> folds(List<Check.Case> cases) {
        var dealt =
                Stream.of(true, false)
                        .flatMap(lost -> cases.stream().filter(c -> c.lost() == lost))
                        .toList();
        return IntStream.range(0, FOLDS)
                .mapToObj(
                        fold ->
                                IntStream.range(0, dealt.size())
                                        .filter(i -> i % FOLDS == fold)
                                        .mapToObj(dealt::get)
                                        .toList())
                .toList();
    }

    private static Model train(List<Check.Case> cases, double strength) {
        var problem = new Problem();
        problem.l = cases.size();
        problem.n = Measure.values().length + 1;
        problem.bias = 1;
        problem.x = cases.stream().map(Fit::features).toArray(Feature[][]::new);
        problem.y = cases.stream().mapToDouble(c -> c.lost() ? 1 : 0).toArray();
        return Linear.train(problem, new Parameter(SolverType.L2R_LR, 1 / strength, PRECISION));
    }

    private static Feature[] features(Check.Case one) {
        var measures = Measure.values();
        var features = new Feature[measures.length + 1];
        for (int i = 0; i < measures.length; i++) {
            features[i] = new FeatureNode(i + 1, one.before().badness(i));
        }
        features[measures.length] = new FeatureNode(measures.length + 1, 1);
        return features;
    }

    private static double chance(Model model, Check.Case one) {
        var chances = new double[2];
        Linear.predictProbability(model, features(one), chances);
        return chances[model.getLabels()[0] == 1 ? 0 : 1];
    }

    private static Map<Measure, Double> weights(Model model) {
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        var weights = new EnumMap<Measure, Double>(Measure.class);
        for (var measure : Measure.values()) {
            double pull = sign * model.getFeatureWeights()[measure.ordinal()];
            weights.put(measure, Math.max(0, pull));
        }
        return Proposal.parts(weights);
    }
}
