package io.kontor.model;

import io.kontor.api.BadRequest;
import io.kontor.health.HealthModel;
import io.kontor.health.Measure;
import io.kontor.health.ModelSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The model as programs read and send it: every number, by the names that the database has. */
@Component
class ModelJson {

    private static final String SEGMENTS = "notApplicable";

    private final JsonMapper json;
    private final ModelSettings settings;
    private final JsonNode pattern;

    ModelJson(JsonMapper json) {
        this.json = json;
        this.settings = new ModelSettings(json);
        this.pattern = json.readTree(settings.write(HealthModel.FIRST));
    }

    /**
     * A model that was sent.
     *
     * @throws BadRequest where a number is missing, is none, or has no meaning
     */
    HealthModel read(@Nullable Object sent) {
        if (!(sent instanceof Map<?, ?>)) {
            throw new BadRequest("settings is an object with every number of the model");
        }
        var node = json.valueToTree(sent);
        same("settings", pattern, node);
        return settings.read(json.writeValueAsString(node));
    }

    private static void same(String place, JsonNode pattern, JsonNode sent) {
        if (pattern.isObject()) {
            object(place, pattern, sent);
        } else if (!sent.isNumber() || !Double.isFinite(sent.asDouble())) {
            throw new BadRequest(place + " is a number");
        } else if (pattern.isInt() && !sent.isInt()) {
            throw new BadRequest(place + " is a whole number");
        }
    }

    private static void object(String place, JsonNode pattern, JsonNode sent) {
        if (place.endsWith("." + SEGMENTS)) {
            segments(place, sent);
            return;
        }
        if (!sent.isObject() || !names(sent).equals(names(pattern))) {
            throw new BadRequest(place + " has exactly " + names(pattern));
        }
        pattern.properties()
                .forEach(p -> same(place + "." + p.getKey(), p.getValue(), sent.get(p.getKey())));
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    private static void segments(String place, JsonNode sent) {
        boolean isFit =
                sent.isObject()
                        && sent.properties().stream()
                                .map(Map.Entry::getValue)
                                .allMatch(ModelJson::areMeasures);
        if (!isFit) {
            throw new BadRequest(place + " is as {\"tier:small\":[\"relationship\"]}");
        }
    }

    private static boolean areMeasures(JsonNode node) {
        return node.isArray()
                && node.valueStream()
                        .allMatch(m -> m.isString() && Measure.of(m.asString()).isPresent());
    }

    Map<String, Object> write(Version version) {
        var all = new LinkedHashMap<String, Object>();
        all.put("version", version.number());
        all.put("madeBy", version.madeBy());
        all.put("madeAt", version.madeAt());
        all.put("reason", version.reason());
        all.put("settings", json.readTree(settings.write(version.model())));
        return all;
    }

    static Map<String, Object> write(Preview preview) {
        var moves =
                preview.moves().entrySet().stream()
                        .filter(e -> e.getKey().changes())
                        .map(
                                e ->
                                        Map.<String, Object>of(
                                                "from", e.getKey().from(),
                                                "to", e.getKey().to(),
                                                "accounts", e.getValue()))
                        .toList();
        List<Map<String, Object>> items =
                preview.accounts().stream().map(ModelJson::write).toList();
        return Map.of(
                "accounts",
                preview.of(),
                "changed",
                preview.changed(),
                "moves",
                moves,
                "items",
                items);
    }

    private static Map<String, Object> write(Preview.Moving account) {
        return Map.of(
                "id", account.account(),
                "name", account.name(),
                "from", account.move().from(),
                "to", account.move().to(),
                "score", account.score(),
                "scoreThen", account.scoreThen());
    }
}
