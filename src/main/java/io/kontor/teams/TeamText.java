package io.kontor.teams;

import io.kontor.account.Health;
import io.kontor.organisation.Seat;
import io.kontor.organisation.SeatWords;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import java.time.LocalDate;

/** How a team and its figures read. */
record TeamText(SeatWords seats) {

    String say(String key, Object... values) {
        return seats.words().getTranslation("teams." + key, formats().locale(), values);
    }

    Formats formats() {
        return seats.formats();
    }

    Viewer viewer() {
        return seats.viewer();
    }

    String count(long number) {
        return formats().count(number);
    }

    String name(Seat seat) {
        return seats.name(seat);
    }

    String title(Seat seat) {
        return seats.title(seat);
    }

    String state(Health health) {
        return seats.state(health);
    }

    /** 94%; a dash where there is nothing to divide by. */
    String share(double share) {
        return Double.isNaN(share) ? "–" : formats().percent(share);
    }

    String severity(String code) {
        return seats.words().getTranslation("concern.severity." + code, formats().locale());
    }

    String up(TeamFigures team) {
        return say("change.up", team.track().moves().up());
    }

    String down(TeamFigures team) {
        return say("change.down", team.track().moves().down());
    }

    /** Its own healthy part then and now: what it is compared with is itself. */
    String healthy(TeamFigures team) {
        var then = team.track().on(Days.start(LocalDate.now()));
        return then.all() == 0
                ? say("change.none")
                : say(
                        "change.healthy",
                        share(then.share(Health.HEALTHY)),
                        share(team.mix().share(Health.HEALTHY)));
    }

    String gross(TeamFigures team) {
        return say("gross", share(team.track().kept().gross()));
    }

    String net(TeamFigures team) {
        return say("net", share(team.track().kept().net()));
    }

    String renewed(TeamFigures team) {
        return say("renewed", team.track().renewed());
    }

    String lost(TeamFigures team) {
        return say("lost", team.track().lost());
    }

    String hours(TeamFigures team) {
        return seats.say(
                "load.hint",
                count(team.figures().demand().longValue()),
                count(team.figures().capacity().longValue()));
    }
}
