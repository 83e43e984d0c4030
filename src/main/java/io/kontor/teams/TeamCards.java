package io.kontor.teams;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.ui.SteadyList;
import java.util.List;

/** The same as the grid, one below the other, where there is no room side by side. */
final class TeamCards extends Div {

    private final TeamText text;
    private final SteadyList<TeamFigures> list;

    TeamCards(TeamText text) {
        this.text = text;
        addClassName("teams-cards");
        list = new SteadyList<>(TeamFigures::id, this::card, "");
        add(list);
    }

    void show(List<TeamFigures> teams) {
        list.show(teams);
    }

    private Div card(TeamFigures team) {
        var name = new Anchor("teams/" + team.id(), text.name(team.seat()));
        name.addClassName("team-name");
        var title = new Span(text.title(team.seat()));
        title.addClassName("quiet");
        var head = new Div(name, title);
        head.addClassName("team-row-main");
        var bar = new MixBar();
        bar.show(team.mix());
        var words = new Span(text.seats().health(team.figures()));
        words.addClassName("quiet");
        var card = new Div(head, bar, words, facts(team));
        card.addClassName("team-card");
        return card;
    }

    private DescriptionList facts(TeamFigures team) {
        var figures = team.figures();
        var facts = new DescriptionList();
        fact(facts, "accounts", text.count(figures.accounts()));
        fact(facts, "value", text.formats().compact(figures.value()));
        fact(facts, "change", text.up(team) + " " + text.down(team) + " · " + text.healthy(team));
        fact(facts, "retention", text.gross(team) + ", " + text.net(team));
        fact(facts, "renewals", text.renewed(team) + ", " + text.lost(team));
        fact(facts, "load", text.seats().load(figures) + " · " + text.hours(team));
        fact(facts, "overdue", text.count(figures.overdue()));
        fact(facts, "known", text.share(team.known()));
        return facts;
    }

    private void fact(DescriptionList facts, String column, String value) {
        facts.add(
                new DescriptionList.Term(text.say("column." + column)),
                new DescriptionList.Description(value));
    }
}
