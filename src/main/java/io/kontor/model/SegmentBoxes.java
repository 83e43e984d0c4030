package io.kontor.model;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.account.Tier;
import io.kontor.health.Measure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which measures do not apply to which sizes and sectors. */
final class SegmentBoxes extends Div {

    private final boolean mayChange;
    private final Runnable changed;
    private final Div rows = new Div();
    private final Map<String, CheckboxGroup<Measure>> boxes = new LinkedHashMap<>();

    SegmentBoxes(boolean mayChange, Runnable changed) {
        this.mayChange = mayChange;
        this.changed = changed;
        addClassName("model-group");
        rows.addClassName("model-segments");
        var about = new Paragraph(getTranslation("model.group.notApplicable.how"));
        about.addClassName("quiet");
        add(new H3(getTranslation("model.group.notApplicable")), about, rows);
        if (mayChange) {
            add(sector());
        }
    }

    private Div sector() {
        var name = new TextField(getTranslation("model.addSector"));
        name.setMaxLength(100);
        var button = new Button(getTranslation("model.add"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(
                _ -> {
                    if (!name.getValue().isBlank()) {
                        row("sector:" + name.getValue().strip());
                        name.clear();
                    }
                });
        var line = new Div(name, button);
        line.addClassName("model-sector");
        return line;
    }

    void show(Map<String, Set<Measure>> notApplicable) {
        rows.removeAll();
        boxes.clear();
        Arrays.stream(Tier.values()).forEach(t -> row("tier:" + ModelRules.small(t)));
        notApplicable.keySet().stream().sorted().forEach(this::row);
        notApplicable.forEach((segment, measures) -> row(segment).setValue(measures));
    }

    private CheckboxGroup<Measure> row(String segment) {
        return boxes.computeIfAbsent(segment, this::box);
    }

    private CheckboxGroup<Measure> box(String segment) {
        var box = new CheckboxGroup<Measure>(ModelWords.segment(segment, this));
        box.setItems(Measure.values());
        box.setItemLabelGenerator(m -> getTranslation("explanation.measure." + m.key()));
        box.setReadOnly(!mayChange);
        box.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        changed.run();
                    }
                });
        rows.add(box);
        return box;
    }

    Map<String, Set<Measure>> ticked() {
        var all = new LinkedHashMap<String, Set<Measure>>();
        boxes.forEach(
                (segment, box) -> {
                    if (!box.getValue().isEmpty()) {
                        all.put(segment, Set.copyOf(box.getValue()));
                    }
                });
        return all;
    }
}
