package io.kontor.careers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.dossier.CareerFile;
import io.kontor.dossier.CareerFile.Rating;
import io.kontor.dossier.CareerFile.Standing;
import java.util.Optional;

/** Ratings against what a level asks: a bar for each competency, and the figures beside it. */
final class RatingBars extends Div {

    RatingBars(CareerFile file, Standing towards) {
        var target = towards.target();
        if (target == null) {
            return;
        }
        var table =
                new Table(
                        getTranslation("careers.competency"),
                        getTranslation("careers.rating.bar"),
                        getTranslation("careers.rating.required"),
                        getTranslation("careers.rating.CALIBRATED"),
                        getTranslation("careers.rating.SELF"),
                        getTranslation("careers.rating.MANAGER"),
                        getTranslation("careers.rating.SECOND"));
        for (var c : file.ladder().competencies()) {
            var counts = file.rating(c.key(), Rating.Source.CALIBRATED).map(Rating::rating);
            table.row(
                    new Span(c.name().in(getLocale())),
                    bar(counts, target.required(c)),
                    target.required(c),
                    number(counts),
                    number(file.rating(c.key(), Rating.Source.SELF).map(Rating::rating)),
                    number(file.rating(c.key(), Rating.Source.MANAGER).map(Rating::rating)),
                    number(file.rating(c.key(), Rating.Source.SECOND).map(Rating::rating)));
        }
        add(table);
    }

    private static Object number(Optional<Integer> rating) {
        return rating.isPresent() ? rating.get() : "–";
    }

    // Four segments: filled up to the rating, outlined up to what is required.
    private static Span bar(Optional<Integer> rating, int required) {
        var bar = new Span();
        bar.addClassName("careers-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (int i = 1; i <= 4; i++) {
            var segment = new Span();
            segment.setClassName("careers-reached", i <= rating.orElse(0));
            segment.setClassName("careers-required", i <= required);
            bar.add(segment);
        }
        return bar;
    }
}
