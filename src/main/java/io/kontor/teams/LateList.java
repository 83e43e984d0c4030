package io.kontor.teams;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.ui.SteadyList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Concerns past their day, the oldest first. */
final class LateList extends Div {

    private final TeamText text;
    private final Function<UUID, String> names;
    private final SteadyList<Late> list;

    LateList(TeamText text, Function<UUID, String> names) {
        this.text = text;
        this.names = names;
        addClassNames("team-list", "team-late");
        list = new SteadyList<>(Late::concern, this::row, text.say("late.none"));
        add(list);
    }

    void show(List<Late> late) {
        list.show(late);
    }

    private Div row(Late late) {
        var name = new Anchor("accounts/" + late.account() + "/work", late.accountName());
        name.addClassName("team-name");
        var severity = text.severity(late.severity());
        var about = new Span(late.title() + " · " + severity + " · " + names.apply(late.owner()));
        about.addClassName("quiet");
        var main = new Div(name, about);
        main.addClassName("team-row-main");
        var due = new Span(text.say("late.due", text.formats().date(late.dueOn())));
        due.addClassNames("team-end", "number");
        var row = new Div(main, due);
        row.addClassName("team-row");
        return row;
    }
}
