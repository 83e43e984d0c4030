package io.kontor.careers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.career.Ladder.Competency;
import io.kontor.career.Ladder.Level;
import io.kontor.dossier.CareerFile;
import io.kontor.dossier.CareerFile.Rating;
import io.kontor.dossier.CareerFile.Rating.Source;
import io.kontor.dossier.CareerFile.Standing;
import io.kontor.dossier.Hand;
import io.kontor.security.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Ratings against what the next levels ask; who may give one gives it here. */
final class RatingBars extends Div {

    private static final List<Source> SOURCES =
            List.of(Source.CALIBRATED, Source.SELF, Source.MANAGER, Source.SECOND);

    private final CareersParts parts;
    private final Viewer viewer;
    private final CareerFile file;
    private final Hand hand;

    RatingBars(CareersParts parts, Viewer viewer, CareerFile file, Hand hand) {
        this.parts = parts;
        this.viewer = viewer;
        this.file = file;
        this.hand = hand;
        var targets =
                file.towards().stream().map(Standing::target).filter(Objects::nonNull).toList();
        var heads = new ArrayList<String>();
        heads.add(getTranslation("careers.competency"));
        SOURCES.forEach(source -> heads.add(getTranslation("careers.rating." + source)));
        targets.forEach(
                t -> heads.add(getTranslation("careers.rating.for", t.title().in(getLocale()))));
        var table = new Table(heads.toArray(String[]::new));
        for (var c : file.ladder().competencies()) {
            var cells = new ArrayList<Object>();
            cells.add(new Span(c.name().in(getLocale())));
            SOURCES.forEach(source -> cells.add(rating(c, source)));
            targets.forEach(target -> cells.add(bar(c, target)));
            table.row(cells.toArray());
        }
        add(table);
    }

    private Component rating(Competency competency, Source source) {
        var given = file.rating(competency.key(), source);
        var number = given.map(Rating::rating).map(String::valueOf);
        var reason = given.map(Rating::reason).orElse("");
        if (!hand.rates(source)) {
            var text = new Span(number.orElse("–"));
            text.setTitle(reason);
            return text;
        }
        var button = new Button(number.orElseGet(() -> getTranslation("careers.rate")));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setTooltipText(reason);
        button.setAriaLabel(
                getTranslation(
                        "careers.rate.button",
                        competency.name().in(getLocale()),
                        getTranslation("careers.rating." + source),
                        number.orElse("–")));
        button.addClickListener(
                _ -> new RateDialog(parts, viewer, file, competency, source).open());
        return button;
    }

    // Four segments: filled up to the rating that counts, outlined up to what is required.
    private Span bar(Competency competency, Level target) {
        int required = target.required(competency);
        int rating = file.rating(competency.key(), Source.CALIBRATED).map(Rating::rating).orElse(0);
        var bar = new Span();
        bar.addClassName("careers-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (int i = 1; i <= 4; i++) {
            var segment = new Span();
            segment.setClassName("careers-reached", i <= rating);
            segment.setClassName("careers-required", i <= required);
            bar.add(segment);
        }
        var cell = new Span(bar, new Span(String.valueOf(required)));
        cell.addClassName("careers-asked");
        return cell;
    }
}
