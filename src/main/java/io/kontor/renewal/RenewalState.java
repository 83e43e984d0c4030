package io.kontor.renewal;

import com.vaadin.flow.router.QueryParameters;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of renewals shows; all of it is in the address.
 *
 * @param show open, mismatch or closed
 * @param days how far ahead; 0 for all
 * @param who all, me, or below: and a position for its team
 */
record RenewalState(boolean list, String show, int days, String who) {

    static final RenewalState FIRST = new RenewalState(false, "open", 180, "all");

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
                whose(one(query, "who", "all")));
    }

    private static String whose(String asked) {
        return asked.equals("me")
                        || asked.matches("below:\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")
                ? asked
                : "all";
    }

    @Nullable UUID team() {
        return who.startsWith("below:") ? UUID.fromString(who.substring("below:".length())) : null;
    }

    private static String one(QueryParameters query, String name, String otherwise) {
        return query.getSingleParameter(name).orElse(otherwise);
    }

    QueryParameters write() {
        var query = new LinkedHashMap<String, String>();
        put(query, "view", list ? "list" : "board", "board");
        put(query, "show", show, "open");
        put(query, "days", "" + days, "180");
        put(query, "who", who, "all");
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
                who.equals("me") ? viewer.person() : null,
                team(),
                null,
                isClosed(),
                show.equals("mismatch"));
    }

    RenewalState list(boolean list) {
        return new RenewalState(list, show, days, who);
    }

    RenewalState show(String show) {
        return new RenewalState(list, show, days, who);
    }

    RenewalState days(int days) {
        return new RenewalState(list, show, days, who);
    }

    RenewalState who(String who) {
        return new RenewalState(list, show, days, who);
    }
}
