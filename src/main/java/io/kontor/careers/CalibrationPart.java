package io.kontor.careers;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.kontor.calibration.Calibration;
import io.kontor.career.Ladder;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One target level at a time, side by side: what the manager said and what counts. */
final class CalibrationPart extends Div {

    private static final String USUAL = "LEAD";

    private final CareersParts parts;
    private final Viewer viewer;
    private final String level;
    private final Consumer<Place> go;
    private final Div content = new Div();
    private final Select<Ladder.Level> levels = new Select<>();
    private final Checkbox nine = new Checkbox(getTranslation("careers.nine"));

    CalibrationPart(CareersParts parts, Viewer viewer, Place place, Consumer<Place> go) {
        this.parts = parts;
        this.viewer = viewer;
        this.level = place.word().isEmpty() ? USUAL : place.word();
        this.go = go;
        addClassNames("careers-part", "careers-calibration");
        content.addClassName("careers-part");
        levels.setLabel(getTranslation("careers.track.target"));
        levels.setItemLabelGenerator(l -> l.title().in(getLocale()));
        levels.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        go.accept(
                                new Place(Place.Tab.CALIBRATION, null, "", event.getValue().key()));
                    }
                });
        nine.addValueChangeListener(_ -> load());
        var bar = new Div(levels, nine);
        bar.addClassName("careers-choice");
        add(bar, content);
        Live.follow(this, parts.files()::live, _ -> load(), this::load);
        addAttachListener(_ -> load());
    }

    private void load() {
        Live.ask(
                this,
                parts.calibration().calibration(level, viewer),
                this::show,
                failure -> content.setText(Reasons.of(failure, this)));
    }

    private void show(Calibration all) {
        levels.setItems(all.ladder().levels());
        levels.setValue(all.level());
        content.removeAll();
        if (all.candidates().isEmpty()) {
            content.add(new Paragraph(getTranslation("careers.calibration.nobody")));
            return;
        }
        content.add(new CalibrationTable(parts, viewer, all, go));
        if (nine.getValue()) {
            content.add(new NineBoxes(all));
        }
        distribution(all, "manager");
        distribution(all, "location");
    }

    private void distribution(Calibration all, String by) {
        content.add(new H2(getTranslation("careers.calibration.by." + by)));
        var groups = all.distributions().getOrDefault(by, java.util.Map.of());
        if (groups.isEmpty()) {
            content.add(new Paragraph(getTranslation("careers.calibration.fewGroups")));
            return;
        }
        var words = List.of(io.kontor.career.Readiness.Word.values());
        var heads = new ArrayList<>(List.of(getTranslation("careers.calibration.by." + by)));
        words.forEach(w -> heads.add(getTranslation("careers.word." + w)));
        var table = new Table(heads.toArray(String[]::new));
        groups.forEach(
                (name, counts) -> {
                    var cells = new ArrayList<Object>(List.of(name));
                    words.forEach(w -> cells.add(counts.getOrDefault(w, 0L)));
                    table.row(cells.toArray());
                });
        content.add(table);
    }
}
