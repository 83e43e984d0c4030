package io.kontor.model;

import com.vaadin.flow.router.QueryParameters;
import io.kontor.account.Tier;
import io.kontor.health.Cap;
import io.kontor.health.HealthModel;
import io.kontor.health.HealthModel.Limits;
import io.kontor.health.HealthModel.Severity;
import io.kontor.health.HealthModel.Thresholds;
import io.kontor.health.Measure;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A model as a list of numbers, each with the name of its place, as {@code limits.fit.fresh}. */
final class Numbers {

    private Numbers() {}

    static Map<String, Double> of(HealthModel model) {
        var all = new LinkedHashMap<String, Double>();
        for (var measure : Measure.values()) {
            all.put("weights." + measure.key(), model.weights().getOrDefault(measure, 0.0));
        }
        for (var measure : Measure.values()) {
            var limits = model.limits().get(measure);
            if (limits != null) {
                all.put("limits." + measure.key() + ".fresh", (double) limits.fresh());
                all.put("limits." + measure.key() + ".stale", (double) limits.stale());
            }
        }
        each(all, "cadences.", Tier.values(), t -> number(model.cadences().get(t)));
        each(all, "penalties.", Severity.values(), s -> number(model.penalties().get(s)));
        all.put("overdue", model.overdue());
        each(all, "caps.", Cap.values(), c -> number(model.caps().get(c)));
        all.put("neutral", model.neutral());
        all.put("thresholds.atRisk", model.thresholds().atRisk());
        all.put("thresholds.watch", model.thresholds().watch());
        all.put("thresholds.unknown", model.thresholds().unknown());
        all.put("thresholds.thin", model.thresholds().thin());
        return all;
    }

    private static double number(@org.jspecify.annotations.Nullable Number number) {
        return number == null ? 0 : number.doubleValue();
    }

    private static <E extends Enum<E>> void each(
            Map<String, Double> all, String place, E[] names, Function<E, Double> of) {
        Arrays.stream(names).forEach(n -> all.put(place + ModelRules.small(n), of.apply(n)));
    }

    /** The model that has these numbers; it has to have them all. */
    static HealthModel model(Map<String, Double> all, Map<String, Set<Measure>> notApplicable) {
        var limits = new EnumMap<Measure, Limits>(Measure.class);
        for (var measure : Measure.values()) {
            var place = "limits." + measure.key();
            if (all.containsKey(place + ".fresh")) {
                limits.put(
                        measure,
                        new Limits(whole(all, place + ".fresh"), whole(all, place + ".stale")));
            }
        }
        return new HealthModel(
                read(Measure.class, m -> get(all, "weights." + m.key())),
                limits,
                read(Tier.class, t -> whole(all, "cadences." + ModelRules.small(t))),
                read(Severity.class, s -> get(all, "penalties." + ModelRules.small(s))),
                get(all, "overdue"),
                read(Cap.class, c -> get(all, "caps." + c.key())),
                get(all, "neutral"),
                new Thresholds(
                        get(all, "thresholds.atRisk"),
                        get(all, "thresholds.watch"),
                        get(all, "thresholds.unknown"),
                        get(all, "thresholds.thin")),
                notApplicable);
    }

    private static <E extends Enum<E>, T> Map<E, T> read(Class<E> names, Function<E, T> of) {
        var all = new EnumMap<E, T>(names);
        Arrays.stream(names.getEnumConstants()).forEach(name -> all.put(name, of.apply(name)));
        return all;
    }

    private static double get(Map<String, Double> all, String place) {
        return java.util.Objects.requireNonNull(all.get(place), place);
    }

    private static int whole(Map<String, Double> all, String place) {
        return (int) Math.round(get(all, place));
    }

    /** Those that a link names. */
    static Map<String, Double> suggested(QueryParameters query) {
        var found = new LinkedHashMap<String, Double>();
        of(HealthModel.FIRST)
                .keySet()
                .forEach(
                        place ->
                                query.getSingleParameter(place)
                                        .flatMap(Numbers::parse)
                                        .ifPresent(number -> found.put(place, number)));
        return found;
    }

    private static Optional<Double> parse(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether the place takes whole numbers only: days. */
    static boolean isWhole(String place) {
        return place.startsWith("limits.") || place.startsWith("cadences.");
    }
}
