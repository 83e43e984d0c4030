package io.kontor.retention;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;

/** What the page of retention shows; all of it is in the address. */
record RetentionState(String period, String by, String group) {

    static final List<String> BY = List.of("person", "team", "tier");
    static final RetentionState FIRST = new RetentionState("year", "team", "");

    static RetentionState read(QueryParameters query) {
        var period = query.getSingleParameter("period").orElse("year");
        var by = query.getSingleParameter("by").orElse("team");
        return new RetentionState(
                Period.NAMES.contains(period) ? period : "year",
                BY.contains(by) ? by : "team",
                query.getSingleParameter("group").orElse(""));
    }

    QueryParameters write() {
        var query = new LinkedHashMap<String, String>();
        query.put("period", period);
        query.put("by", by);
        if (!group.isEmpty()) {
            query.put("group", group);
        }
        return QueryParameters.simple(query);
    }

    RetentionState period(String period) {
        return new RetentionState(period, by, group);
    }

    RetentionState by(String by) {
        return new RetentionState(period, by, "");
    }

    RetentionState group(String group) {
        return new RetentionState(period, by, group);
    }
}
