package io.kontor.renewal;

import com.vaadin.flow.router.QueryParameters;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page of renewals shows; all of it is in the address.
 *
 * @param show open, mismatch or closed
 * @param days how far ahead; 0 for all
 */
record RenewalState(boolean list, String show, int days, boolean mine) {

    static final List<Integer> DAYS = List.of(90, 180, 365, 0);
    static final List<String> SHOWN = List.of("open", "mismatch", "closed");

    static RenewalState read(QueryParameters query) {
        var days = one(query, "days", "180");
        int ahead = days.matches("\\d{1,3}") ? Integer.parseInt(days) : 180;
        var show = one(query, "show", "open");
        return new RenewalState(
                one(query, "view", "board").equals("list"),
                SHOWN.contains(show) ? show : "open",
                DAYS.contains(ahead) ? ahead : 180,
                one(query, "who", "all").equals("me"));
    }

    private static String one(QueryParameters query, String name, String otherwise) {
        return query.getSingleParameter(name).orElse(otherwise);
    }

    QueryParameters write() {
        var query = new LinkedHashMap<String, String>();
        put(query, "view", list ? "list" : "board", "board");
        put(query, "show", show, "open");
        put(query, "days", "" + days, "180");
        put(query, "who", mine ? "me" : "all", "all");
        return QueryParameters.simple(query);
    }

    private static void put(Map<String, String> query, String name, String value, String usual) {
        if (!value.equals(usual)) {
            query.put(name, value);
        }
    }

    boolean isClosed() {
        return show.equals("closed");
    }

    RenewalQuery query(Viewer viewer) {
        return new RenewalQuery(
                days == 0 || isClosed() ? null : LocalDate.now().plusDays(days),
                mine ? viewer.person() : null,
                null,
                isClosed(),
                show.equals("mismatch"));
    }

    RenewalState list(boolean list) {
        return new RenewalState(list, show, days, mine);
    }

    RenewalState show(String show) {
        return new RenewalState(list, show, days, mine);
    }

    RenewalState days(int days) {
        return new RenewalState(list, show, days, mine);
    }

    RenewalState mine(boolean mine) {
        return new RenewalState(list, show, days, mine);
    }
}
