package io.kontor.careers;

import io.kontor.career.Ladder.Level;
import io.kontor.dossier.CareerFile.Standing;
import io.kontor.ui.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How somebody on the track reads, and what their order is made of. */
record TrackText(Formats formats, TrackRows rows, UnaryOperator<String> say, Locale locale) {

    private static final String NONE = "–";

    String title(@Nullable Level level) {
        return level == null ? NONE : level.title().in(locale);
    }

    String since(Standing standing) {
        return standing.since() == null ? NONE : formats.date(standing.since());
    }

    String readiness(Standing standing) {
        return standing.readiness() == null
                ? NONE
                : say.apply("careers.word." + standing.readiness().word());
    }

    String evidence(Standing standing) {
        return standing.readiness() == null ? NONE : formats.percent(share(standing));
    }

    String open(Standing standing) {
        var all = new ArrayList<String>();
        gaps(standing).forEach(gap -> all.add(say.apply("careers.competency." + gap)));
        standing.open().forEach(gate -> all.add(say.apply("careers.gate." + gate)));
        return String.join(", ", all);
    }

    String proposal(Standing standing) {
        var found = rows.open(standing);
        return found == null ? "" : say.apply("careers.state." + found.state());
    }

    static int order(@Nullable Level level) {
        return level == null ? 0 : level.order();
    }

    static int word(Standing standing) {
        return standing.readiness() == null
                ? Integer.MAX_VALUE
                : standing.readiness().word().ordinal();
    }

    static double share(Standing standing) {
        return standing.readiness() == null ? -1 : standing.readiness().evidence().doubleValue();
    }

    static List<String> gaps(Standing standing) {
        return standing.readiness() == null ? List.of() : standing.readiness().gaps();
    }
}
