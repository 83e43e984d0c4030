package io.kontor.careers;

import com.vaadin.flow.router.QueryParameters;
import io.kontor.dossier.CareerFile.Standing;
import io.kontor.promotion.Proposal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the track shows, as its address says.
 *
 * @param text a part of the name
 * @param word how ready, or empty for all
 * @param level the key of the level somebody is at, or empty for all
 * @param proposal {@link #OPEN}, {@link #NONE}, or empty for all
 * @param sort keys of columns, the first counts most, each behind a minus where it falls
 */
record TrackState(String text, String word, String level, String proposal, List<String> sort) {

    static final String OPEN = "open";
    static final String NONE = "none";

    static TrackState read(QueryParameters from) {
        return new TrackState(
                one(from, "q"),
                one(from, "word"),
                one(from, "level"),
                one(from, "proposal"),
                Arrays.stream(one(from, "sort").split(","))
                        .filter(key -> !key.isBlank())
                        .distinct()
                        .toList());
    }

    private static String one(QueryParameters from, String key) {
        return from.getSingleParameter(key).orElse("");
    }

    QueryParameters write() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("tab", Place.Tab.TRACK.name().toLowerCase(Locale.ROOT));
        put(all, "q", text);
        put(all, "word", word);
        put(all, "level", level);
        put(all, "proposal", proposal);
        put(all, "sort", String.join(",", sort));
        return QueryParameters.simple(all);
    }

    private static void put(Map<String, String> all, String key, String value) {
        if (!value.isBlank()) {
            all.put(key, value);
        }
    }

    boolean isFiltered() {
        return !(text + word + level + proposal).isBlank();
    }

    boolean shows(Standing standing, @Nullable Proposal open) {
        var ready = standing.readiness() == null ? "" : standing.readiness().word().name();
        var at = standing.level() == null ? "" : standing.level().key();
        return standing.name()
                        .toLowerCase(Locale.ROOT)
                        .contains(text.strip().toLowerCase(Locale.ROOT))
                && (word.isEmpty() || word.equals(ready))
                && (level.isEmpty() || level.equals(at))
                && (proposal.isEmpty() || proposal.equals(open == null ? NONE : OPEN));
    }
}
