package io.kontor.organisation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import io.kontor.account.Health;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The tree as a picture; only what changed travels to the browser. */
@Tag("kontor-org-chart")
@JsModule("./org-chart.ts")
@NpmPackage(value = "d3-hierarchy", version = "3.1.3")
@NpmPackage(value = "d3-zoom", version = "3.0.1")
@NpmPackage(value = "d3-selection", version = "3.0.0")
final class OrgChart extends Component implements HasSize {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Box(
            UUID id,
            @Nullable UUID parent,
            String name,
            String title,
            String health,
            String load,
            String vacancy,
            String words) {}

    private final SeatWords words;
    private Map<UUID, Box> sent = Map.of();

    OrgChart(SeatWords words, Consumer<UUID> chosen) {
        this.words = words;
        getElement()
                .addEventListener(
                        "seat",
                        event ->
                                chosen.accept(
                                        UUID.fromString(
                                                event.getEventData()
                                                        .get("event.detail.id")
                                                        .asString())))
                .addEventData("event.detail.id");
        getElement().callJsFunction("label", words.say("picture"));
    }

    void show(RollUp rollUp) {
        var now = new HashMap<UUID, Box>();
        rollUp.tree().all().forEach(seat -> now.put(seat.id(), box(seat, rollUp)));
        var changed =
                rollUp.tree().all().stream()
                        .map(seat -> now.get(seat.id()))
                        .filter(box -> box != null && !box.equals(sent.get(box.id())))
                        .toList();
        var gone = sent.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        sent = now;
        if (!changed.isEmpty() || !gone.isEmpty()) {
            getElement().callJsFunction("put", json(changed), json(gone));
        }
    }

    void fly(UUID seat) {
        getElement().callJsFunction("fly", seat.toString());
    }

    void colourBy(String what) {
        getElement().callJsFunction("colourBy", what);
    }

    void save() {
        getElement().callJsFunction("save", "kontor-organisation.svg");
    }

    private static ArrayNode json(List<?> items) {
        return JSON.<ArrayNode>valueToTree(items);
    }

    private Box box(Seat seat, RollUp rollUp) {
        var figures = rollUp.sum(seat.id(), words.viewer());
        return new Box(
                seat.id(),
                seat.superior(),
                words.name(seat),
                words.title(seat),
                figures.map(OrgChart::health).orElse(""),
                figures.map(OrgChart::load).orElse(""),
                seat.isVacant() ? "watch" : "",
                figures.map(
                                f ->
                                        words.say(
                                                "picture.words",
                                                f.accounts(),
                                                words.health(f),
                                                words.load(f)))
                        .orElse(""));
    }

    /** The worst that a tenth of the accounts or more are in. */
    private static String health(Figures figures) {
        for (var health : List.of(Health.AT_RISK, Health.WATCH, Health.UNKNOWN)) {
            if (figures.accounts() > 0 && figures.count(health) * 10 >= figures.accounts()) {
                return health.name().toLowerCase(java.util.Locale.ROOT);
            }
        }
        return figures.accounts() > 0 ? "healthy" : "";
    }

    private static String load(Figures figures) {
        if (figures.capacity().signum() == 0) {
            return "";
        }
        return switch (figures.burden()) {
            case "over" -> "at_risk";
            case "room" -> "unknown";
            default -> "healthy";
        };
    }
}
