package io.kontor.myday;

import io.kontor.accountpage.RecordText;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Person;
import io.kontor.ui.Formats;

/** The line that says whose accounts came, and where they are handed on. */
final class CameLine {

    private CameLine() {}

    static DayLine of(Day.Came came, RecordText text, Viewer viewer, Formats formats) {
        var words = text.words();
        var here = formats.locale();
        boolean may = Access.may(viewer.role(), Deed.REASSIGN);
        return DayLine.to(
                may ? organisation(text, viewer) : "accounts?owner=" + viewer.person(),
                "came" + came.leaver(),
                words.getTranslation("myday.came", here, came.accounts(), came.name()),
                words.getTranslation(may ? "myday.came.handOver" : "myday.came.ask", here),
                "watch",
                words.getTranslation("myday.came.left", here, formats.date(came.leftOn())));
    }

    private static String organisation(RecordText text, Viewer viewer) {
        return text.team()
                .now()
                .person(viewer.person())
                .map(Person::position)
                .map(position -> "organisation?at=" + position)
                .orElse("organisation");
    }
}
