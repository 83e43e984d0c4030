package io.kontor.teams;

import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.List;

/** The rows of a comparison: a team stays the row it is while its figures change. */
final class TeamRows extends ListDataProvider<TeamFigures> {

    TeamRows() {
        super(new ArrayList<>());
    }

    @Override
    public Object getId(TeamFigures team) {
        return team.id();
    }

    void show(List<TeamFigures> teams) {
        getItems().clear();
        getItems().addAll(teams);
        refreshAll();
    }
}
