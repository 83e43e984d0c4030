package io.kontor.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.kontor.planner.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Which column holds what: guessed, correctable. */
final class MappingForm extends Div {

    private static final int SAMPLES = 3;

    private final Map<String, ComboBox<String>> choices = new LinkedHashMap<>();
    private final Div corrections = new Div();
    private Mapping mapping;

    MappingForm(Kind kind, Sheet sheet, Mapping mapping, Consumer<Mapping> check) {
        this.mapping = mapping;
        addClassName("import-mapping");
        corrections.addClassName("import-corrections");
        add(new H2(getTranslation("imports.columns", sheet.rows().size())));
        kind.targets().forEach(target -> add(row(kind, target, sheet, mapping)));
        var button =
                new Button(
                        getTranslation("imports.check"),
                        _ -> check.accept(new Mapping(columns(), this.mapping.values())));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        showCorrections();
        add(corrections, button);
    }

    private Div row(Kind kind, Kind.Target target, Sheet sheet, Mapping mapping) {
        var name =
                new Span(
                        getTranslation("imports.target." + target.key())
                                + (target.required() ? " *" : ""));
        var choice = new ComboBox<String>();
        choice.setItems(sheet.headings());
        choice.setPlaceholder(getTranslation("imports.none"));
        choice.setClearButtonVisible(true);
        choice.setAriaLabel(getTranslation("imports.target." + target.key()));
        var samples = new Span();
        samples.addClassName("quiet");
        choice.addValueChangeListener(e -> samples.setText(samples(kind, sheet, e.getValue())));
        choice.setValue(mapping.columns().get(target.key()));
        choices.put(target.key(), choice);
        var row = new Div(name, choice, samples);
        row.addClassName("import-column");
        return row;
    }

    /** Values that are read as others; a click on one reads it as it is again. */
    private void showCorrections() {
        corrections.removeAll();
        mapping.values()
                .forEach(
                        (target, values) ->
                                values.forEach(
                                        (value, by) ->
                                                corrections.add(correction(target, value, by))));
    }

    private Button correction(String target, String value, String by) {
        var name = getTranslation("imports.target." + target);
        var button = new Button(getTranslation("imports.correction", name, value, by));
        button.setIcon(VaadinIcon.CLOSE_SMALL.create());
        button.setIconAfterText(true);
        button.setAriaLabel(getTranslation("imports.correction.remove", name, value, by));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClickListener(
                _ -> {
                    mapping = mapping.correcting(target, value, value);
                    showCorrections();
                });
        return button;
    }

    private static String samples(
            Kind kind, Sheet sheet, @org.jspecify.annotations.Nullable String heading) {
        return heading == null
                ? ""
                : sheet.samples(heading, SAMPLES).stream()
                        .map(sample -> Discretion.shown(kind, sample))
                        .distinct()
                        .collect(Collectors.joining(" · "));
    }

    private Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        choices.forEach(
                (target, choice) -> {
                    if (choice.getValue() != null) {
                        columns.put(target, choice.getValue());
                    }
                });
        return columns;
    }
}
