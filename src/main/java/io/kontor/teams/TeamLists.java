package io.kontor.teams;

import com.vaadin.flow.component.html.Div;
import io.kontor.organisation.Seat;
import io.kontor.organisation.Tree;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What of a team deserves a look, each with the way to all there is. */
final class TeamLists extends Div {

    private static final String HERE = "&status=prospect,active,notice";

    private final TeamText text;
    private final NotedList worst;
    private final NotedList risen;
    private final NotedList fallen;
    private final NotedList renewing;
    private final LateList late;
    private final LoadList load;
    private final VacancyList vacancies;
    private final TeamPart latePart;
    private final TeamPart loadPart;
    private long overdue;

    TeamLists(UUID position, TeamText text, Function<UUID, String> names) {
        this.text = text;
        addClassName("team-lists");
        worst = new NotedList("worst", text, names);
        risen = new NotedList("risen", text, names);
        fallen = new NotedList("fallen", text, names);
        renewing = new NotedList("renewing", text, names);
        late = new LateList(text, names);
        load = new LoadList(text);
        vacancies = new VacancyList(text);
        latePart = new TeamPart(text.say("late"), late);
        var accounts = "accounts?owner=below:" + position;
        loadPart = part("load", load, "workload?team=" + position, "load.all");
        add(
                part("worst", worst, accounts + "&sort=score" + HERE, "worst.all").wide(),
                part("fallen", fallen, accounts + "&sort=trend" + HERE, "moved.all"),
                part("risen", risen, accounts + "&sort=-trend" + HERE, "moved.all"),
                part("renewing", renewing, TeamNumbers.renewing(accounts), "renewing.all")
                        .leadingTo(
                                "renewals?days=90&who=below:" + position,
                                text.say("renewing.board")),
                latePart,
                loadPart,
                part("vacancies", vacancies, "organisation", "vacancies.all"));
    }

    private TeamPart part(String title, Div content, String href, String all) {
        return new TeamPart(text.say(title), content).leadingTo(href, text.say(all));
    }

    void show(TeamFigures team, List<Keeper> keepers) {
        overdue = team.figures().overdue();
        loadPart.about(load.show(keepers));
    }

    void show(List<Seat> vacant, Tree tree) {
        vacancies.show(vacant, tree);
    }

    void show(Details details) {
        worst.show(details.worst());
        risen.show(details.risen());
        fallen.show(details.fallen());
        renewing.show(details.renewing());
        late.show(details.late());
        long more = overdue - details.late().size();
        latePart.about(more > 0 ? text.say("late.more", more) : "");
    }
}
