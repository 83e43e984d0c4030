package io.kontor.dossier;

import io.kontor.dossier.CareerFile.Rating;
import io.kontor.dossier.FileFailure.UnfitEntry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What programs send about career files. */
final class EntryBody {

    private EntryBody() {}

    static Rating rating(JsonNode body, UUID person, UUID rater) {
        return new Rating(
                person,
                body.path("competency").asString(""),
                source(body.path("source").asString("")),
                body.path("rating").asInt(-1),
                body.path("reason").asString(""),
                rater,
                LocalDate.now());
    }

    static Optional<Integer> seen(JsonNode body) {
        return body.path("seen").isIntegralNumber()
                ? Optional.of(body.path("seen").asInt())
                : Optional.empty();
    }

    static Map<String, @Nullable String> values(JsonNode body) {
        Map<String, @Nullable String> values = new HashMap<>();
        body.properties().forEach(e -> values.put(e.getKey(), text(e.getValue())));
        return values;
    }

    static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static Rating.Source source(String name) {
        try {
            return Rating.Source.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnfitEntry("source is self, manager, second or calibrated");
        }
    }
}
