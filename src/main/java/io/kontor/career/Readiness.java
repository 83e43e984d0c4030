package io.kontor.career;

import io.kontor.career.Ladder.Competency;
import io.kontor.career.Ladder.Level;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody's evidence carries towards a level. It orders the evidence for those who decide
 * and never promotes anybody.
 *
 * @param readiness 0 to 100 over the rated competencies the level asks for; null where none counts
 * @param evidence the share, 0 to 1, of all weight that is rated with live evidence
 * @param gaps keys of the rated competencies below what is required, in alphabetical order
 */
public record Readiness(
        @Nullable BigDecimal readiness, BigDecimal evidence, Word word, List<String> gaps) {

    static final BigDecimal ENOUGH_EVIDENCE = new BigDecimal("0.80");
    private static final BigDecimal SOME_EVIDENCE = new BigDecimal("0.60");
    private static final BigDecimal READY = BigDecimal.valueOf(90);
    private static final BigDecimal NEARLY = BigDecimal.valueOf(75);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The one word for it. */
    public enum Word {
        NOT_ASSESSED,
        READY_NOW,
        READY_PENDING,
        DEVELOPING
    }

    /**
     * Computes it by the model: R = 100 Σ w min(rating / required, 1) / Σ w over the rated
     * competencies whose required rating is above 0, E = Σ w rated with live evidence / Σ w.
     *
     * @param ratings 0 to 4 by competency; what is absent is not rated
     * @param live the competencies whose rating rests on live evidence
     * @param otherGatesPass whether every gate but that of the evidence passes or is waived
     * @param evidenceWaived whether too little evidence is waived
     */
    public static Readiness of(
            Ladder ladder,
            Level level,
            Map<String, Integer> ratings,
            Set<String> live,
            boolean otherGatesPass,
            boolean evidenceWaived) {
        var rated =
                ladder.competencies().stream().filter(c -> ratings.containsKey(c.key())).toList();
        var asked = rated.stream().filter(c -> level.required(c) > 0).toList();
        var gaps = asked.stream().filter(c -> missing(c, level, ratings) > 0).toList();
        var readiness = share(asked, c -> reached(c, level, ratings));
        var evidence = evidence(ladder, rated, live);
        boolean gates =
                otherGatesPass && (evidenceWaived || evidence.compareTo(ENOUGH_EVIDENCE) >= 0);
        boolean held = gaps.stream().anyMatch(c -> c.isCriticalAt(level));
        boolean far = gaps.stream().anyMatch(c -> missing(c, level, ratings) > 1);
        var names = gaps.stream().map(Competency::key).sorted().toList();
        return new Readiness(
                readiness, evidence, word(readiness, evidence, gates && !held, far), names);
    }

    private static Word word(
            @Nullable BigDecimal readiness, BigDecimal evidence, boolean nothingOpen, boolean far) {
        if (readiness == null || evidence.compareTo(SOME_EVIDENCE) < 0) {
            return Word.NOT_ASSESSED;
        }
        if (nothingOpen && readiness.compareTo(READY) >= 0) {
            return Word.READY_NOW;
        }
        return readiness.compareTo(NEARLY) >= 0 && !far ? Word.READY_PENDING : Word.DEVELOPING;
    }

    private static int missing(Competency c, Level level, Map<String, Integer> ratings) {
        return level.required(c) - ratings.getOrDefault(c.key(), 0);
    }

    // A strength beyond what is required counts no more than what is required: it hides no gap.
    private static BigDecimal reached(Competency c, Level level, Map<String, Integer> ratings) {
        int required = level.required(c);
        var rating = BigDecimal.valueOf(Math.min(ratings.getOrDefault(c.key(), 0), required));
        return c.weight()
                .multiply(HUNDRED)
                .multiply(rating)
                .divide(BigDecimal.valueOf(required), MathContext.DECIMAL128);
    }

    private static @Nullable BigDecimal share(
            List<Competency> of, Function<Competency, BigDecimal> value) {
        var weight = of.stream().map(Competency::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var sum = of.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return weight.signum() == 0 ? null : rounded(sum.divide(weight, MathContext.DECIMAL128));
    }

    private static BigDecimal evidence(Ladder ladder, List<Competency> rated, Set<String> live) {
        return rounded(
                rated.stream()
                        .filter(c -> live.contains(c.key()))
                        .map(Competency::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(ladder.weight(), MathContext.DECIMAL128));
    }

    // Ten decimals: far more than anybody reads, and thirds add up to a whole again.
    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(10, java.math.RoundingMode.HALF_EVEN);
    }
}
