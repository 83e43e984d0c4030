package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.kontor.career.Ladder.Level;
import io.kontor.career.Readiness;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What of the track is wanted: a name, how ready, at which level, with or without a proposal. */
final class TrackFilter extends Div {

    private static final List<String> WORDS =
            Arrays.stream(Readiness.Word.values()).map(Enum::name).toList();
    private static final List<String> PROPOSALS = List.of(TrackState.OPEN, TrackState.NONE);

    private final TextField text = new TextField();
    private final Select<String> word = new Select<>();
    private final Select<String> level = new Select<>();
    private final Select<String> proposal = new Select<>();
    private final Button reset = new Button(getTranslation("careers.track.reset"));
    private final Map<String, String> levels = new LinkedHashMap<>();
    private final Runnable changed;
    private boolean isSetting;

    TrackFilter(TrackState state, Runnable changed) {
        this.changed = changed;
        addClassName("careers-filter");
        text.setPlaceholder(getTranslation("careers.track.find"));
        text.setAriaLabel(getTranslation("careers.track.find"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        word.setAriaLabel(getTranslation("careers.track.word"));
        word.setItems(withAll(WORDS));
        word.setItemLabelGenerator(w -> label(w, "careers.track.any", "careers.word."));
        level.setAriaLabel(getTranslation("careers.track.level"));
        level.setItemLabelGenerator(key -> levels.getOrDefault(key, key));
        proposal.setAriaLabel(getTranslation("careers.track.proposal"));
        proposal.setItems(withAll(PROPOSALS));
        proposal.setItemLabelGenerator(
                p -> label(p, "careers.track.proposal.any", "careers.track.proposal."));
        offer(List.of(), state.level());
        set(state);
        text.addValueChangeListener(_ -> changed());
        Stream.of(word, level, proposal)
                .forEach(choice -> choice.addValueChangeListener(_ -> changed()));
        reset.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        reset.addClickListener(_ -> reset());
        add(text, word, level, proposal, reset);
    }

    private static List<String> withAll(List<String> values) {
        return Stream.concat(Stream.of(""), values.stream()).toList();
    }

    private String label(String value, String all, String prefix) {
        return getTranslation(value.isEmpty() ? all : prefix + value);
    }

    private void set(TrackState state) {
        text.setValue(state.text());
        word.setValue(fit(state.word(), WORDS));
        level.setValue(state.level());
        proposal.setValue(fit(state.proposal(), PROPOSALS));
        reset.setVisible(state.isFiltered());
    }

    private static String fit(String value, List<String> known) {
        return known.contains(value) ? value : "";
    }

    private void changed() {
        if (!isSetting) {
            reset.setVisible(state(List.of()).isFiltered());
            changed.run();
        }
    }

    private void reset() {
        isSetting = true;
        set(new TrackState("", "", "", "", List.of()));
        isSetting = false;
        changed();
    }

    /** The levels somebody is at. */
    void levels(List<Level> present) {
        isSetting = true;
        offer(present, level.getValue());
        isSetting = false;
    }

    private void offer(List<Level> present, String chosen) {
        var before = List.copyOf(levels.keySet());
        levels.clear();
        levels.put("", getTranslation("careers.track.level.any"));
        present.forEach(one -> levels.put(one.key(), one.title().in(getLocale())));
        levels.putIfAbsent(chosen, chosen);
        if (!before.equals(List.copyOf(levels.keySet()))) {
            level.setItems(List.copyOf(levels.keySet()));
            level.setValue(chosen);
        }
    }

    TrackState state(List<String> sort) {
        return new TrackState(
                text.getValue(), word.getValue(), level.getValue(), proposal.getValue(), sort);
    }
}
