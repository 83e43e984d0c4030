package io.kontor.organisation;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a link to the page keeps.
 *
 * @param at the position that is chosen; null for none
 */
record OrganisationState(LocalDate day, Show show, @Nullable UUID at) {

    /** What of the page is shown. */
    enum Show {
        TABLE,
        CHART,
        BOTH
    }

    static OrganisationState today() {
        return new OrganisationState(LocalDate.now(), Show.TABLE, null);
    }

    boolean hasTable() {
        return show != Show.CHART;
    }

    boolean hasChart() {
        return show != Show.TABLE;
    }

    static OrganisationState read(QueryParameters parameters) {
        var show = parameters.getSingleParameter("show").orElse("table").toUpperCase(Locale.ROOT);
        var day = parameters.getSingleParameter("asOf").orElse("");
        return new OrganisationState(day(day), show(show), at(parameters));
    }

    private static @Nullable UUID at(QueryParameters parameters) {
        try {
            return parameters.getSingleParameter("at").map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return LocalDate.now();
        }
    }

    private static Show show(String text) {
        for (var show : Show.values()) {
            if (show.name().equals(text)) {
                return show;
            }
        }
        return Show.TABLE;
    }

    QueryParameters write() {
        Map<String, String> all = new HashMap<>();
        if (!isToday()) {
            all.put("asOf", day.toString());
        }
        if (show != Show.TABLE) {
            all.put("show", show.name().toLowerCase(Locale.ROOT));
        }
        if (at != null) {
            all.put("at", at.toString());
        }
        return QueryParameters.simple(all);
    }

    boolean isToday() {
        return day.equals(LocalDate.now());
    }

    OrganisationState on(LocalDate other) {
        return new OrganisationState(other, show, at);
    }

    OrganisationState showing(Show other) {
        return new OrganisationState(day, other, at);
    }

    OrganisationState choosing(@Nullable UUID other) {
        return new OrganisationState(day, show, other);
    }
}
