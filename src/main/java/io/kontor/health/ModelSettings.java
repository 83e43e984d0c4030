package io.kontor.health;

import io.kontor.account.Tier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model as the database keeps it: the names are those of the database, in small letters. */
public record ModelSettings(JsonMapper json) {

    public HealthModel read(String settings) {
        var node = json.readTree(settings);
        return new HealthModel(
                each(Measure.class, node.get("weights"), JsonNode::asDouble),
                each(Measure.class, node.get("limits"), ModelSettings::limits),
                each(Tier.class, node.get("cadences"), JsonNode::asInt),
                each(HealthModel.Severity.class, node.get("penalties"), JsonNode::asDouble),
                node.get("overdue").asDouble(),
                each(Cap.class, node.get("caps"), JsonNode::asDouble),
                node.get("neutral").asDouble(),
                thresholds(node.get("thresholds")),
                segments(node.get("notApplicable")));
    }

    public String write(HealthModel model) {
        var all = new LinkedHashMap<String, Object>();
        all.put("weights", small(model.weights()));
        all.put("limits", small(model.limits()));
        all.put("cadences", small(model.cadences()));
        all.put("penalties", small(model.penalties()));
        all.put("overdue", model.overdue());
        all.put("caps", small(model.caps()));
        all.put("neutral", model.neutral());
        all.put("thresholds", model.thresholds());
        var segments = new LinkedHashMap<String, Object>();
        model.notApplicable()
                .forEach((s, ms) -> segments.put(s, ms.stream().map(Measure::key).toList()));
        all.put("notApplicable", segments);
        return json.writeValueAsString(all);
    }

    private static <E extends Enum<E>, T> Map<E, T> each(
            Class<E> names, JsonNode node, Function<JsonNode, T> read) {
        var all = new EnumMap<E, T>(names);
        Arrays.stream(names.getEnumConstants())
                .filter(name -> node.has(small(name)))
                .forEach(name -> all.put(name, read.apply(node.get(small(name)))));
        return all;
    }

    private static Map<String, Object> small(Map<? extends Enum<?>, ?> all) {
        var small = new LinkedHashMap<String, Object>();
        all.forEach((name, value) -> small.put(small(name), value));
        return small;
    }

    private static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static HealthModel.Limits limits(JsonNode node) {
        return new HealthModel.Limits(node.get("fresh").asInt(), node.get("stale").asInt());
    }

    private static HealthModel.Thresholds thresholds(JsonNode node) {
        return new HealthModel.Thresholds(
                node.get("atRisk").asDouble(),
                node.get("watch").asDouble(),
                node.get("unknown").asDouble(),
                node.get("thin").asDouble());
    }

    private static Map<String, Set<Measure>> segments(JsonNode node) {
        var all = new LinkedHashMap<String, Set<Measure>>();
        node.properties()
                .forEach(
                        segment -> {
                            var measures = EnumSet.noneOf(Measure.class);
                            segment.getValue()
                                    .forEach(
                                            m -> Measure.of(m.asString()).ifPresent(measures::add));
                            all.put(segment.getKey(), measures);
                        });
        return all;
    }
}
