package io.kontor.careers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.career.Ladder;
import io.kontor.career.Ladder.Competency;
import io.kontor.career.Ladder.Level;
import io.kontor.dossier.CareerFile;
import io.kontor.dossier.CareerFile.Rating;
import io.kontor.dossier.CareerFile.Rating.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two levels side by side, and how far oneself is: own ratings, gaps, and qualifications. */
final class LadderComparison extends Div {

    /** What counts, or else who else has said something. */
    private static final List<Source> BEST =
            List.of(Source.CALIBRATED, Source.MANAGER, Source.SELF);

    private final Level here;
    private final Level next;
    private final @Nullable CareerFile mine;

    LadderComparison(Ladder ladder, Level here, Level next, @Nullable CareerFile file) {
        this.here = here;
        this.next = next;
        this.mine = file == null || file.standing().level() == null ? null : file;
        var heads = new ArrayList<>(List.of(getTranslation("careers.competency")));
        if (mine != null) {
            heads.add(getTranslation("careers.ladder.you"));
        }
        heads.addAll(List.of(title(here), title(next)));
        var table = new Table(heads.toArray(String[]::new));
        var shows = new ArrayList<Object>();
        shows.add(Table.quiet(getTranslation("careers.ladder.shows")));
        if (mine != null) {
            shows.add(gaps(ladder, mine));
        }
        shows.add(new Span(here.shows().in(getLocale())));
        shows.add(new Span(next.shows().in(getLocale())));
        table.row(shows.toArray());
        ladder.competencies().forEach(c -> row(table, c));
        add(table, months(), qualifications());
    }

    private String title(Level level) {
        return level.title().in(getLocale());
    }

    private void row(Table table, Competency competency) {
        var cells = new ArrayList<Object>();
        cells.add(new Span(competency.name().in(getLocale())));
        if (mine != null) {
            cells.add(own(competency, mine));
        }
        cells.add(anchor(competency, here, getLocale()));
        cells.add(anchor(competency, next, getLocale()));
        var row = table.row(cells.toArray());
        row.setClassName("careers-step", next.required(competency) > here.required(competency));
    }

    private Span own(Competency competency, CareerFile file) {
        var best = best(competency, file);
        int missing = next.required(competency) - best.map(Rating::rating).orElse(0);
        var number = new Span(best.map(Rating::rating).map(String::valueOf).orElse("–"));
        number.addClassName("careers-rating");
        var words =
                best.isEmpty()
                        ? getTranslation("careers.ladder.unrated")
                        : missing > 0
                                ? getTranslation("careers.ladder.toGo", missing)
                                : getTranslation("careers.ladder.reached");
        var source = best.map(Rating::source).filter(s -> s != Source.CALIBRATED);
        var said = source.map(s -> words + " · " + getTranslation("careers.rating." + s));
        var own = new Span(number, new Span(said.orElse(words)));
        own.addClassName("careers-own");
        own.setClassName("careers-gap", missing > 0);
        return own;
    }

    private static Optional<Rating> best(Competency competency, CareerFile file) {
        return BEST.stream().flatMap(s -> file.rating(competency.key(), s).stream()).findFirst();
    }

    private Span gaps(Ladder ladder, CareerFile file) {
        long open =
                ladder.competencies().stream()
                        .filter(c -> best(c, file).map(Rating::rating).orElse(0) < next.required(c))
                        .count();
        return new Span(getTranslation("careers.ladder.gaps", open));
    }

    private Paragraph months() {
        return new Paragraph(getTranslation("careers.ladder.months", next.minimumMonths()));
    }

    /** Those that are asked, and whether oneself has them today. */
    private UnorderedList qualifications() {
        var list = new UnorderedList();
        list.addClassName("careers-qualifications");
        for (var name : next.qualifications()) {
            var item = new ListItem(getTranslation("careers.ladder.needs", name));
            if (mine != null) {
                boolean has = mine.holds(name, LocalDate.now());
                var word =
                        new Span(
                                getTranslation(
                                        has ? "careers.ladder.has" : "careers.ladder.lacks"));
                word.setClassName("careers-gap", !has);
                item.add(new Span(" · "), word);
            }
            list.add(item);
        }
        return list;
    }

    /** What a level asks of a competency, as a number and in words. */
    static Span anchor(Competency competency, Level level, Locale locale) {
        int required = level.required(competency);
        var number = new Span(String.valueOf(required));
        number.addClassName("careers-rating");
        var cell = new Span(number, new Span(competency.anchors().get(required).in(locale)));
        cell.addClassName("careers-anchor");
        return cell;
    }
}
