package io.kontor.teams;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.ui.SteadyList;
import java.util.List;

/** Who keeps how much, the heaviest load first. */
final class LoadList extends Div {

    private static final int MOST = 10;

    private final TeamText text;
    private final SteadyList<Keeper> list;

    LoadList(TeamText text) {
        this.text = text;
        addClassNames("team-list", "team-load");
        list = new SteadyList<>(Keeper::person, this::row, text.say("load.none"));
        add(list);
    }

    /** What is to be said of those who are not shown; empty where all are. */
    String show(List<Keeper> keepers) {
        list.show(keepers.stream().limit(MOST).toList());
        return keepers.size() > MOST ? text.say("load.heaviest", MOST, keepers.size()) : "";
    }

    private Div row(Keeper keeper) {
        var name = new Anchor("workload?person=" + keeper.person(), keeper.name());
        name.addClassName("team-name");
        var title = new Span(text.title(keeper.seat()));
        title.addClassName("quiet");
        var main = new Div(name, title);
        main.addClassName("team-row-main");
        var accounts =
                new Anchor(
                        "accounts?owner=" + keeper.person(),
                        text.say("ofAccounts", keeper.figures().accounts()));
        accounts.addClassNames("team-link", "number");
        var load = new LoadMeter(keeper.figures(), text.seats().load(keeper.figures()));
        var row = new Div(main, accounts, load);
        row.addClassName("team-row");
        return row;
    }
}
