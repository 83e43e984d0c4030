package io.kontor.teams;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.account.Health;
import java.util.EnumMap;
import java.util.Map;

/** The states by number and by value, and what moved between them. */
final class MixPanel extends Div {

    private final TeamText text;
    private final MixBar bar = new MixBar();
    private final Map<Health, Line> lines = new EnumMap<>(Health.class);
    private final Paragraph change = new Paragraph();

    MixPanel(TeamText text) {
        this.text = text;
        addClassName("team-mix");
        var list = new UnorderedList();
        list.addClassName("team-mix-list");
        for (var health : Health.values()) {
            var line = new Line(health);
            lines.put(health, line);
            list.add(line);
        }
        add(bar, list, change);
    }

    void show(TeamFigures team) {
        bar.show(team.mix());
        lines.values().forEach(line -> line.show(team));
        var moves = team.track().moves();
        change.setText(
                text.say("moves", moves.up(), moves.down(), moves.found(), moves.lost())
                        + " "
                        + text.healthy(team)
                        + ".");
    }

    private final class Line extends ListItem {

        private final Health health;
        private final Anchor count = new Anchor();
        private final Span share = new Span();
        private final Span value = new Span();

        Line(Health health) {
            this.health = health;
            var icon = new Span();
            icon.addClassName("state-icon");
            icon.getElement().setAttribute("aria-hidden", "true");
            var word = new Span(icon, new Span(text.state(health)));
            word.addClassName("state");
            word.getElement().setAttribute("data-state", MixBar.code(health));
            count.addClassNames("team-link", "number");
            share.addClassNames("number", "quiet");
            value.addClassName("number");
            add(word, count, share, value);
        }

        void show(TeamFigures team) {
            count.setText(text.say("ofAccounts", team.figures().count(health)));
            count.setHref(team.accounts() + "&health=" + MixBar.code(health));
            share.setText(text.share(team.mix().share(health)));
            value.setText(text.formats().compact(team.figures().value(health)));
        }
    }
}
