package io.kontor.teams;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.kontor.organisation.Seat;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** One team: its figures, its past, and what deserves a look; it changes as they do. */
final class TeamDesk extends Div {

    private final UUID position;
    private final TeamsParts parts;
    private final TeamText text;
    private final TeamHead head;
    private final TeamNumbers numbers;
    private final MixPanel mix;
    private final TrendChart trend;
    private final TeamLists lists;
    private final Div gone = new Div();
    private final Div body = new Div();
    private Set<UUID> owners = Set.of();
    private long last = -1;
    private int asked;

    TeamDesk(UUID position, TeamsParts parts, TeamText text) {
        this.position = position;
        this.parts = parts;
        this.text = text;
        addClassName("team-desk");
        head = new TeamHead(text);
        numbers = new TeamNumbers(text);
        mix = new MixPanel(text);
        trend = new TrendChart(text);
        Function<UUID, String> names = id -> parts.team().now().name(id);
        lists = new TeamLists(position, text, names);
        gone.addClassName("empty-state");
        gone.add(new H2(text.say("gone")));
        gone.setVisible(false);
        var health = new Div(new TeamPart(text.say("health"), mix), trend);
        health.addClassName("team-health");
        body.add(head, numbers, health, lists);
        body.addClassName("team-body");
        add(gone, body);
        Live.follow(this, () -> parts.teams().live(), all -> show(all.getLast()), () -> {});
    }

    UUID position() {
        return position;
    }

    /** Everything that is known at once; what has to be read comes after. */
    void show(Standings now) {
        var viewer = text.viewer();
        var found = now.team(position, viewer);
        gone.setVisible(found.isEmpty());
        body.setVisible(found.isPresent());
        found.ifPresent(
                team -> {
                    var tree = now.rollUp().tree();
                    var teams = now.compare(position, Level.DIRECT, viewer);
                    head.show(team, now.above(position, viewer), below(teams));
                    numbers.show(team);
                    mix.show(team);
                    trend.show(team);
                    lists.show(team, Keeper.of(position, now.rollUp()));
                    lists.show(TeamsService.vacancies(position, now), tree);
                    look(now);
                });
    }

    private static List<Seat> below(List<TeamFigures> teams) {
        return teams.stream().skip(1).map(TeamFigures::seat).toList();
    }

    /** Reads again only what somebody changed. */
    private void look(Standings now) {
        var theirs = now.owners(position);
        var reading = now.readings().last(theirs);
        if (reading == last && theirs.equals(owners)) {
            return;
        }
        owners = theirs;
        last = reading;
        int mine = ++asked;
        Live.ask(
                this,
                parts.teams().details(theirs, text.viewer()),
                details -> {
                    // An older answer may come after a newer one.
                    if (mine == asked) {
                        lists.show(details);
                    }
                },
                _ -> {
                    last = -1;
                    Notice.show(text.say("failed"));
                });
    }
}
