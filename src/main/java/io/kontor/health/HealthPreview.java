package io.kontor.health;

import io.kontor.api.BadRequest;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes what a client supposes, without storing anything. */
final class HealthPreview {

    private static final Set<String> PARTS = Set.of("score", "ageDays");

    private HealthPreview() {}

    static Map<String, @Nullable Object> of(
            Map<String, @Nullable Object> asked, HealthModel model) {
        var known = new EnumMap<Measure, Known>(Measure.class);
        for (var part : asked.entrySet()) {
            if (!part.getKey().equals("cap")) {
                var measure = measure(part.getKey());
                if (part.getValue() != null) {
                    known.put(measure, known(part.getKey(), part.getValue()));
                }
            }
        }
        var cap = asked.get("cap") == null ? null : points("cap", asked.get("cap"));
        return json(Scoring.of(model, model.weights(), known, cap));
    }

    private static Measure measure(String key) {
        return Measure.of(key).orElseThrow(() -> new BadRequest("health has no measure " + key));
    }

    private static Known known(String key, Object value) {
        if (!(value instanceof Map<?, ?> parts)
                || !parts.containsKey("score")
                || !PARTS.containsAll(parts.keySet())) {
            throw new BadRequest(key + " is {\"score\":0 to 100,\"ageDays\":whole days}");
        }
        return new Known(points(key, parts.get("score")), days(key, parts.get("ageDays")));
    }

    private static double points(String key, @Nullable Object value) {
        if (value instanceof Number number
                && number.doubleValue() >= 0
                && number.doubleValue() <= 100) {
            return number.doubleValue();
        }
        throw new BadRequest(key + " is a number from 0 to 100");
    }

    private static long days(String key, @Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if ((value instanceof Integer || value instanceof Long)
                && ((Number) value).longValue() >= 0) {
            return ((Number) value).longValue();
        }
        throw new BadRequest("ageDays of " + key + " is a whole number of days, not negative");
    }

    private static Map<String, @Nullable Object> json(Outcome outcome) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("score", rounded(outcome.score()));
        json.put("shown", rounded(outcome.shown()));
        json.put("coverage", rounded(outcome.coverage()));
        json.put("low", rounded(outcome.low()));
        json.put("high", rounded(outcome.high()));
        json.put("state", outcome.state().name());
        var lost = new LinkedHashMap<String, Double>();
        outcome.pointsLost().forEach((measure, points) -> lost.put(measure.key(), rounded(points)));
        json.put("pointsLost", lost);
        return json;
    }

    /** Without the dust that sums of fractions leave behind. */
    static double rounded(double value) {
        return Math.rint(value * 1e8) / 1e8;
    }
}
