package io.kontor.model;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.kontor.ui.Formats;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every number of the model in a box, in groups; one that differs from those in force says so. */
final class NumberBoxes extends Div {

    static final List<String> GROUPS =
            List.of("weights", "limits", "cadences", "penalties", "caps", "thresholds");

    private static final int PAUSE = 400;

    private final Formats formats;
    private final Runnable changed;
    private final boolean mayChange;
    private final Map<String, TextField> boxes = new LinkedHashMap<>();
    private Map<String, Double> inForce = Map.of();

    NumberBoxes(Formats formats, boolean mayChange, Map<String, Double> first, Runnable changed) {
        this.formats = formats;
        this.mayChange = mayChange;
        this.changed = changed;
        addClassName("model-groups");
        GROUPS.forEach(group -> add(group(group, first)));
    }

    private Div group(String group, Map<String, Double> all) {
        var fields = new Div();
        fields.addClassName("model-fields");
        all.keySet().stream()
                .filter(place -> groupOf(place).equals(group))
                .forEach(place -> fields.add(box(place)));
        var about = new Paragraph(getTranslation("model.group." + group + ".how"));
        about.addClassName("quiet");
        var box = new Div(new H3(getTranslation("model.group." + group)), about, fields);
        box.addClassName("model-group");
        return box;
    }

    /** The overdue factor stands with the penalties, the neutral value with the thresholds. */
    static String groupOf(String place) {
        return switch (place) {
            case "overdue" -> "penalties";
            case "neutral" -> "thresholds";
            default -> place.substring(0, place.indexOf('.'));
        };
    }

    private TextField box(String place) {
        var box = new TextField(ModelWords.place(place, this));
        box.addClassNames("model-number", "deal-number");
        box.setReadOnly(!mayChange);
        box.setValueChangeMode(ValueChangeMode.LAZY);
        box.setValueChangeTimeout(PAUSE);
        box.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        mark();
                        changed.run();
                    }
                });
        boxes.put(place, box);
        return box;
    }

    /** Shows numbers beside those in force. */
    void show(Map<String, Double> numbers, Map<String, Double> inForce) {
        this.inForce = inForce;
        numbers.forEach(
                (place, number) ->
                        Optional.ofNullable(boxes.get(place))
                                .ifPresent(b -> b.setValue(plain(number))));
        mark();
    }

    private void mark() {
        boxes.forEach(
                (place, box) -> {
                    var typed = number(place);
                    var was = inForce.getOrDefault(place, 0.0);
                    box.setInvalid(typed.isEmpty());
                    box.setErrorMessage(typed.isEmpty() ? getTranslation("model.noNumber") : null);
                    boolean differs = typed.isPresent() && !typed.get().equals(was);
                    box.setClassName("model-differs", differs);
                    box.setHelperText(differs ? getTranslation("model.was", plain(was)) : null);
                });
    }

    /** Marks what is unfit, with why. */
    void blame(List<UnfitModel.Fault> faults) {
        for (var fault : faults) {
            boxes.forEach(
                    (place, box) -> {
                        if (place.equals(fault.place()) || place.startsWith(fault.place() + ".")) {
                            box.setInvalid(true);
                            box.setErrorMessage(getTranslation("model.unfit." + fault.why()));
                        }
                    });
        }
    }

    private Optional<Double> number(String place) {
        var box = boxes.get(place);
        return box == null
                ? Optional.empty()
                : formats.number(box.getValue())
                        .map(Number::doubleValue)
                        .filter(n -> !Numbers.isWhole(place) || n == Math.rint(n));
    }

    /** What is typed; nothing while one of them is no number. */
    Optional<Map<String, Double>> typed() {
        var all = new HashMap<String, Double>();
        boxes.keySet().forEach(place -> number(place).ifPresent(n -> all.put(place, n)));
        return all.size() == boxes.size() ? Optional.of(all) : Optional.empty();
    }

    String plain(double number) {
        return ModelWords.plain(number, formats);
    }
}
