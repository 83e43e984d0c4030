package io.kontor.teams;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.kontor.ui.Live;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The level, why nobody is ranked, and the teams side by side. */
final class TeamsDesk extends Div {

    private final TeamsParts parts;
    private final TeamText text;
    private final Select<Level> level = new Select<>();
    private final Span whole = new Span();
    private final Anchor own = new Anchor();
    private final TeamsGrid grid;
    private final TeamCards cards;
    private final Div nothing = new Div();
    private final Div body = new Div();
    private TeamsState state = TeamsState.FIRST;
    private @Nullable Standings now;

    TeamsDesk(TeamsParts parts, TeamText text, Consumer<TeamsState> go) {
        this.parts = parts;
        this.text = text;
        addClassName("teams-desk");
        level.setItems(Level.values());
        level.setItemLabelGenerator(l -> text.say("level." + l.code()));
        level.addClassName("teams-level");
        level.setAriaLabel(text.say("level"));
        level.addValueChangeListener(
                event -> {
                    if (event.isFromClient() && event.getValue() != null) {
                        go.accept(state.at(event.getValue()));
                    }
                });
        own.addClassName("team-link");
        whole.addClassName("quiet");
        var bar = new Div(level, own, whole);
        bar.addClassName("teams-bar");
        var why = new Paragraph(text.say("unranked"));
        why.addClassName("quiet");
        grid = new TeamsGrid(text);
        cards = new TeamCards(text);
        nothing.addClassName("empty-state");
        body.addClassName("teams-body");
        body.add(bar, why, grid, cards);
        add(nothing, body);
        Live.follow(this, () -> parts.teams().live(), all -> fill(all.getLast()), () -> {});
    }

    void show(TeamsState next) {
        state = next;
        level.setValue(state.level());
        if (now != null) {
            fill(now);
        }
    }

    private void fill(Standings standings) {
        now = standings;
        var viewer = text.viewer();
        var first = state.of().or(() -> standings.first(viewer));
        var found = first.map(id -> standings.compare(id, state.level(), viewer)).orElse(List.of());
        body.setVisible(!found.isEmpty());
        nothing.setVisible(found.isEmpty());
        if (found.isEmpty()) {
            nothing.removeAll();
            nothing.add(new H2(text.say("none")), new Paragraph(text.say("none.why")));
            return;
        }
        var all = found.getFirst();
        own.setText(text.say("of", text.name(all.seat())));
        own.setHref("teams/" + all.id());
        whole.setText(
                text.say(
                        "whole",
                        found.size() - 1,
                        all.figures().accounts(),
                        text.formats().compact(all.figures().value())));
        var teams = found.size() == 1 ? found : found.subList(1, found.size());
        grid.show(teams);
        cards.show(teams);
    }
}
