package io.kontor.draft;

import io.kontor.organisation.SeatWords;
import io.kontor.security.CurrentViewer;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import io.kontor.ui.Words;
import org.springframework.stereotype.Component;

/** What the page of a draft works with. */
record DraftDesk(
        DraftService drafts,
        DraftEditing editing,
        Scheduling scheduling,
        Undo undo,
        Team team,
        Viewer viewer,
        SeatWords seats,
        DraftWords words) {

    /** Lays a desk for whoever is signed in. */
    @Component
    static final class Laying {

        private final DraftService drafts;
        private final DraftEditing editing;
        private final Scheduling scheduling;
        private final Undo undo;
        private final Team team;
        private final Words texts;

        Laying(
                DraftService drafts,
                DraftEditing editing,
                Scheduling scheduling,
                Undo undo,
                Team team,
                Words texts) {
            this.drafts = drafts;
            this.editing = editing;
            this.scheduling = scheduling;
            this.undo = undo;
            this.team = team;
            this.texts = texts;
        }

        DraftDesk of(CurrentViewer current) {
            var formats = Formats.here();
            var seats = new SeatWords(texts, formats, current.viewer());
            var words = new DraftWords(texts, formats, seats, team);
            return new DraftDesk(
                    drafts, editing, scheduling, undo, team, current.viewer(), seats, words);
        }
    }
}
