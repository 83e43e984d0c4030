package io.kontor.health;

import static io.kontor.health.HealthPreview.rounded;

import io.kontor.team.Organisation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Health as the API shows it. */
record HealthJson(Organisation people) {

    Map<String, @Nullable Object> of(Explanation explanation) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("account", explanation.account());
        json.put("state", explanation.state().name());
        var details = explanation.details();
        if (details != null) {
            add(json, details);
        }
        return json;
    }

    private void add(Map<String, @Nullable Object> json, Explanation.Details details) {
        json.put("score", rounded(details.score()));
        json.put("held", rounded(details.held()));
        json.put("shown", rounded(details.shown()));
        json.put("computedState", details.computed().name());
        json.put("coverage", rounded(details.coverage()));
        json.put("low", rounded(details.low()));
        json.put("high", rounded(details.high()));
        json.put("trend", details.trend() == null ? null : rounded(details.trend()));
        json.put("cap", details.cap() == null ? null : cap(details.cap()));
        json.put("measures", details.parts().stream().map(this::part).toList());
        json.put("override", details.override() == null ? null : override(details.override()));
        json.put("disagrees", details.disagrees());
        json.put("model", details.model());
        json.put("computedOn", details.computedOn());
    }

    private static Map<String, Object> cap(Explanation.Hold hold) {
        return Map.of("event", hold.cap().key(), "at", hold.at());
    }

    private Map<String, @Nullable Object> part(Explanation.Part part) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("measure", part.measure().key());
        json.put("weight", part.weight());
        json.put("score", part.score());
        json.put("trust", rounded(part.trust()));
        json.put("pointsLost", rounded(part.lost()));
        json.put("on", part.on());
        json.put("ageDays", part.on() == null ? null : part.ageDays());
        json.put("source", part.source().text());
        json.put("value", part.source().value());
        json.put("scale", part.source().scale());
        json.put("who", who(part.source().who()));
        return json;
    }

    private @Nullable Object who(@Nullable UUID person) {
        return person == null ? null : Map.of("id", person, "name", people.name(person));
    }

    private Map<String, @Nullable Object> override(Explanation.Override override) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", override.id());
        json.put("value", override.value());
        json.put("reason", override.reason());
        json.put("madeBy", who(override.madeBy()));
        json.put("madeOn", override.madeOn());
        json.put("endsOn", override.endsOn());
        json.put("waitsForConsent", override.waits());
        json.put("toReview", override.toReview());
        return json;
    }

    static Map<String, @Nullable Object> of(HealthDay day) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("on", day.on());
        json.put("model", day.model());
        json.put("score", rounded(day.outcome().score()));
        json.put("held", rounded(day.outcome().shown()));
        json.put("state", day.state().name());
        json.put("coverage", rounded(day.outcome().coverage()));
        json.put("low", rounded(day.outcome().low()));
        json.put("high", rounded(day.outcome().high()));
        json.put("cap", day.cap() == null ? null : day.cap().key());
        var lost = new LinkedHashMap<String, Double>();
        day.outcome().pointsLost().forEach((m, points) -> lost.put(m.key(), rounded(points)));
        json.put("pointsLost", lost);
        return json;
    }
}
