package io.kontor.careers;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where on the page of careers somebody is, as its address says.
 *
 * @param text what is searched for; on the ladder the level compared from
 * @param word what is filtered by; on the ladder the level compared with
 */
record Place(Tab tab, @Nullable UUID person, String text, String word) {

    /** The parts of the page. */
    enum Tab {
        LADDER,
        FILE,
        TRACK,
        BOARD,
        CALIBRATION,
        PAY,
        FAIRNESS;

        private String textKey() {
            return this == LADDER ? "from" : "q";
        }

        private String wordKey() {
            return this == LADDER ? "to" : "word";
        }
    }

    static Place of(Tab tab) {
        return new Place(tab, null, "", "");
    }

    static Place file(UUID person) {
        return new Place(Tab.FILE, person, "", "");
    }

    static Place read(QueryParameters from) {
        var tab = tab(from.getSingleParameter("tab").orElse(""));
        return new Place(
                tab,
                person(from.getSingleParameter("person")),
                from.getSingleParameter(tab.textKey()).orElse(""),
                from.getSingleParameter(tab.wordKey()).orElse(""));
    }

    private static Tab tab(String name) {
        for (var tab : Tab.values()) {
            if (tab.name().equalsIgnoreCase(name)) {
                return tab;
            }
        }
        return Tab.LADDER;
    }

    private static @Nullable UUID person(Optional<String> id) {
        try {
            return id.map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    QueryParameters write() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("tab", tab.name().toLowerCase(java.util.Locale.ROOT));
        if (person != null) {
            all.put("person", person.toString());
        }
        if (!text.isBlank()) {
            all.put(tab.textKey(), text);
        }
        if (!word.isBlank()) {
            all.put(tab.wordKey(), word);
        }
        return QueryParameters.simple(all);
    }
}
