package io.kontor.teams;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.organisation.Holder;
import io.kontor.organisation.Seat;
import io.kontor.organisation.Tree;
import io.kontor.ui.SteadyList;
import java.util.List;
import java.util.Optional;

/** Positions that nobody holds, and who is without them. */
final class VacancyList extends Div {

    private record Vacancy(Seat seat, String above, String acting) {}

    private final TeamText text;
    private final SteadyList<Vacancy> list;

    VacancyList(TeamText text) {
        this.text = text;
        addClassNames("team-list", "team-vacancies");
        list = new SteadyList<>(v -> v.seat().id(), this::row, text.say("vacancies.none"));
        add(list);
    }

    void show(List<Seat> vacant, Tree tree) {
        list.show(vacant.stream().map(seat -> vacancy(seat, tree)).toList());
    }

    private Vacancy vacancy(Seat seat, Tree tree) {
        var above = Optional.ofNullable(seat.superior()).flatMap(tree::seat).map(text::name);
        return new Vacancy(seat, above.orElse(""), seat.holder().map(Holder::name).orElse(""));
    }

    private Div row(Vacancy vacancy) {
        var title = new Span(text.title(vacancy.seat()));
        title.addClassName("team-name");
        var acting =
                vacancy.acting().isEmpty()
                        ? ""
                        : " · " + text.say("vacancies.acting", vacancy.acting());
        var above = new Span(text.say("vacancies.above", vacancy.above()) + acting);
        above.addClassName("quiet");
        var main = new Div(title, above);
        main.addClassName("team-row-main");
        var row = new Div(main);
        row.addClassName("team-row");
        return row;
    }
}
