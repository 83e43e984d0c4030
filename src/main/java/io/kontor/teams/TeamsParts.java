package io.kontor.teams;

import io.kontor.organisation.SeatWords;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import io.kontor.ui.Words;
import org.springframework.stereotype.Component;

/** What the pages of teams are made of. */
@Component
record TeamsParts(TeamsService teams, Team team, Words words) {

    /** For the page that is being built. */
    TeamText text(Viewer viewer) {
        return new TeamText(new SeatWords(words, Formats.here(), viewer));
    }
}
