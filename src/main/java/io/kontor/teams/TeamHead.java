package io.kontor.teams;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import io.kontor.organisation.Seat;
import java.util.List;

/** Whose team it is, the teams it belongs to and those that belong to it. */
final class TeamHead extends Div {

    private final TeamText text;
    private final Nav path = new Nav();
    private final H2 title = new H2();
    private final Div below = new Div();
    private List<Seat> shownAbove = List.of();
    private List<Seat> shownBelow = List.of();

    TeamHead(TeamText text) {
        this.text = text;
        addClassName("team-head");
        path.setAriaLabel(text.say("path"));
        path.addClassName("team-path");
        below.addClassName("team-below");
        add(path, title, below);
    }

    void show(TeamFigures team, List<Seat> above, List<Seat> teams) {
        title.setText(text.title(team.seat()));
        if (!above.equals(shownAbove) || path.getComponentCount() == 0) {
            shownAbove = above;
            path.removeAll();
            path.add(new Anchor("teams", text.say("title")));
            above.forEach(seat -> path.add(link(seat)));
        }
        if (!teams.equals(shownBelow)) {
            shownBelow = teams;
            below.removeAll();
            if (!teams.isEmpty()) {
                below.add(new Anchor("teams?of=" + team.id(), text.say("compare")));
                teams.forEach(seat -> below.add(link(seat)));
            }
        }
    }

    private Anchor link(Seat seat) {
        return new Anchor("teams/" + seat.id(), text.name(seat));
    }
}
