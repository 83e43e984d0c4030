package io.kontor.myday;

import io.kontor.dossier.Expiry;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Words;
import java.time.LocalDate;

/** The line that says whose qualification has to be renewed; it opens the career file. */
final class ExpiryLine {

    private ExpiryLine() {}

    static DayLine of(Expiry expiry, Words words, Viewer viewer, Formats formats) {
        boolean over = expiry.isOver(LocalDate.now());
        var own = expiry.person().equals(viewer.person());
        var here = formats.locale();
        return DayLine.to(
                "careers?tab=file" + (own ? "" : "&person=" + expiry.person()),
                "expiry" + expiry.person() + expiry.qualification(),
                expiry.qualification(),
                own ? words.getTranslation("myday.expiring.own", here) : expiry.name(),
                over ? "at_risk" : "watch",
                words.getTranslation(
                        over ? "myday.expiring.over" : "myday.expiring.soon",
                        here,
                        formats.date(expiry.expires())));
    }
}
