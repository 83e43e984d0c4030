package io.kontor.teams;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.account.Health;
import io.kontor.ui.SteadyList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Some accounts, each with what makes it worth a look; the name opens its page. */
final class NotedList extends Div {

    private final TeamText text;
    private final Function<UUID, String> names;
    private final SteadyList<Noted> list;

    /**
     * @param kind worst, risen, fallen or renewing
     * @param names of people
     */
    NotedList(String kind, TeamText text, Function<UUID, String> names) {
        this.text = text;
        this.names = names;
        addClassNames("team-list", "team-" + kind);
        list =
                new SteadyList<>(
                        Noted::account, noted -> row(kind, noted), text.say(kind + ".none"));
        add(list);
    }

    void show(List<Noted> accounts) {
        list.show(accounts);
    }

    private Div row(String kind, Noted noted) {
        var row = new Div(chip(noted), main(noted, kind));
        row.addClassName("team-row");
        if (kind.equals("worst")) {
            row.add(step(noted));
        }
        row.add(end(kind, noted));
        return row;
    }

    private Span chip(Noted noted) {
        var health = Health.valueOf(noted.health().toUpperCase(Locale.ROOT));
        var icon = new Span();
        icon.addClassName("state-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        var score = noted.score() == null ? "" : Math.round(noted.score()) + " ";
        var chip = new Span(icon, new Span(score + text.state(health)));
        chip.addClassNames("state", "number");
        chip.getElement().setAttribute("data-state", noted.health());
        return chip;
    }

    private Div main(Noted noted, String kind) {
        var name = new Anchor("accounts/" + noted.account(), noted.name());
        name.addClassName("team-name");
        var about = names.apply(noted.owner());
        var quiet =
                kind.equals("renewing") || kind.equals("worst")
                        ? about
                        : about + " · " + text.formats().compact(noted.value());
        var owner = new Span(quiet);
        owner.addClassName("quiet");
        var main = new Div(name, owner);
        main.addClassName("team-row-main");
        return main;
    }

    private Span step(Noted noted) {
        var step = new Span(noted.nextStep().isBlank() ? text.say("noStep") : noted.nextStep());
        step.addClassName("team-step");
        step.setClassName("quiet", noted.nextStep().isBlank());
        return step;
    }

    private Span end(String kind, Noted noted) {
        var trend = noted.trend() == null ? 0 : Math.round(noted.trend());
        var end =
                new Span(
                        switch (kind) {
                            case "risen" -> text.say("risen.by", trend);
                            case "fallen" -> text.say("fallen.by", -trend);
                            case "renewing" ->
                                    noted.renewal() == null
                                            ? ""
                                            : text.formats().date(noted.renewal());
                            default -> text.formats().compact(noted.value());
                        });
        end.addClassNames("team-end", "number");
        if (kind.equals("renewing")) {
            var value = new Span(text.formats().compact(noted.value()));
            value.addClassName("quiet");
            end.add(value);
        }
        return end;
    }
}
