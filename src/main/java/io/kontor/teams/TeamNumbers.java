package io.kontor.teams;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.account.Health;

/** What an executive sees first; every number opens what it counts. */
final class TeamNumbers extends Div {

    private static final String RENEWING =
            "&renewalDate=today..%2B90d&status=prospect,active,notice";

    private final TeamText text;
    private final Tile accounts;
    private final Tile value;
    private final Tile people;
    private final Tile load;
    private final Tile renewals;
    private final Tile overdue;
    private final Tile retention;

    TeamNumbers(TeamText text) {
        this.text = text;
        addClassName("team-numbers");
        accounts = tile("accounts");
        value = tile("value");
        people = tile("people");
        load = tile("load");
        renewals = tile("renewals");
        overdue = tile("overdue");
        retention = tile("retention");
    }

    private Tile tile(String name) {
        var tile = new Tile(text.say("number." + name));
        add(tile);
        return tile;
    }

    void show(TeamFigures team) {
        var figures = team.figures();
        var formats = text.formats();
        accounts.show(
                text.count(figures.accounts()),
                text.say("accounts.about", text.share(team.known())),
                team.accounts());
        value.show(
                formats.compact(figures.value()),
                text.say("value.about", formats.compact(figures.value(Health.AT_RISK))),
                team.accounts() + "&sort=-value");
        people.show(
                text.count(figures.people()),
                text.say("people.about", figures.vacancies()),
                "organisation");
        load.show(text.seats().load(figures), text.hours(team), "workload?team=" + team.id());
        renewals.show(
                text.count(figures.renewals()),
                text.say("renewals.about"),
                renewing(team.accounts()));
        overdue.show(text.count(figures.overdue()), text.say("overdue.about"), "");
        retention.show(
                text.share(team.track().kept().gross()),
                text.say(
                        "retention.about",
                        text.share(team.track().kept().net()),
                        team.track().renewed(),
                        team.track().lost()),
                "retention?by=team");
    }

    /** The way to those of some accounts that renew within 90 days. */
    static String renewing(String accounts) {
        return accounts + RENEWING + "&sort=renewalDate";
    }

    private static final class Tile extends Div {

        private final Anchor number = new Anchor();
        private final Span about = new Span();

        Tile(String title) {
            addClassName("team-number");
            number.addClassNames("team-figure", "number");
            about.addClassName("quiet");
            add(new Span(title), number, about);
        }

        void show(String figure, String words, String href) {
            number.setText(figure);
            if (href.isEmpty()) {
                number.getElement().removeAttribute("href");
            } else {
                number.setHref(href);
            }
            about.setText(words);
        }
    }
}
