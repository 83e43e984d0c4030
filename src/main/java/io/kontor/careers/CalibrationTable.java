package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.calibration.Calibration;
import io.kontor.calibration.Calibration.Candidate;
import io.kontor.career.Ladder;
import io.kontor.dossier.CareerFile.Rating.Source;
import io.kontor.security.Viewer;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Everybody side by side: what the manager said, what counts, and a click that calibrates. */
final class CalibrationTable extends Div {

    private final CareersParts parts;
    private final Viewer viewer;
    private final Calibration all;
    private final Consumer<Place> go;

    CalibrationTable(CareersParts parts, Viewer viewer, Calibration all, Consumer<Place> go) {
        this.parts = parts;
        this.viewer = viewer;
        this.all = all;
        this.go = go;
        add(table());
    }

    private Table table() {
        var heads = new ArrayList<String>();
        heads.add(getTranslation("careers.track.person"));
        heads.add(getTranslation("careers.track.readiness"));
        heads.add(getTranslation("careers.calibration.exceptions"));
        all.ladder().competencies().forEach(c -> heads.add(head(c)));
        var table = new Table(heads.toArray(String[]::new));
        for (var candidate : all.candidates()) {
            var cells = new ArrayList<Object>();
            cells.add(person(candidate));
            cells.add(new WordChip(candidate.word()));
            cells.add(exceptions(candidate));
            all.ladder().competencies().forEach(c -> cells.add(rating(candidate, c)));
            table.row(cells.toArray());
        }
        return table;
    }

    private String head(Ladder.Competency competency) {
        return competency.name().in(getLocale()) + " (" + all.level().required(competency) + ")";
    }

    private Button person(Candidate candidate) {
        var button =
                new Button(
                        candidate.towards().name(),
                        _ -> go.accept(Place.file(candidate.towards().person())));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private Span exceptions(Candidate candidate) {
        var found = candidate.concerns().stream();
        var text =
                new Span(
                        String.join(
                                ", ",
                                found.map(c -> getTranslation("careers.exception." + c)).toList()));
        text.addClassName("careers-talk");
        return text;
    }

    /** Before and after; a click calibrates. */
    private Button rating(Candidate candidate, Ladder.Competency competency) {
        var before = candidate.before(competency.key()).map(String::valueOf).orElse("–");
        var after = candidate.after(competency.key());
        var button = new Button(before + " → " + after.map(String::valueOf).orElse("–"));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        int required = all.level().required(competency);
        button.setClassName("careers-short", after.filter(n -> n < required).isPresent());
        button.setAriaLabel(
                getTranslation(
                        "careers.calibration.rate",
                        candidate.towards().name(),
                        competency.name().in(getLocale()),
                        before,
                        after.map(String::valueOf).orElse("–")));
        button.addClickListener(
                _ ->
                        new RateDialog(
                                        parts,
                                        viewer,
                                        candidate.file(),
                                        competency,
                                        Source.CALIBRATED)
                                .open());
        return button;
    }
}
