package io.kontor.workload;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the page of workload shows; all of it is in the address.
 *
 * @param burden all, over or room
 * @param team the position whose people are shown
 * @param person whose load is explained
 */
record WorkloadState(String show, String burden, Optional<UUID> team, Optional<UUID> person) {

    static final List<String> SHOW = List.of("people", "teams");
    static final List<String> BURDEN = List.of("all", "over", "room");
    static final WorkloadState FIRST =
            new WorkloadState("people", "all", Optional.empty(), Optional.empty());

    static WorkloadState read(QueryParameters query) {
        return new WorkloadState(
                one(query, "show", SHOW),
                one(query, "burden", BURDEN),
                id(query, "team"),
                id(query, "person"));
    }

    private static String one(QueryParameters query, String name, List<String> of) {
        return query.getSingleParameter(name).filter(of::contains).orElse(of.getFirst());
    }

    private static Optional<UUID> id(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    QueryParameters write() {
        var query = new LinkedHashMap<String, String>();
        if (!show.equals("people")) {
            query.put("show", show);
        }
        if (!burden.equals("all")) {
            query.put("burden", burden);
        }
        team.ifPresent(id -> query.put("team", id.toString()));
        person.ifPresent(id -> query.put("person", id.toString()));
        return QueryParameters.simple(query);
    }

    WorkloadState showing(String what) {
        return new WorkloadState(what, burden, Optional.empty(), Optional.empty());
    }

    WorkloadState burdened(String how) {
        return new WorkloadState(show, how, team, person);
    }

    WorkloadState of(Optional<UUID> position) {
        return new WorkloadState("people", burden, position, Optional.empty());
    }

    WorkloadState explaining(Optional<UUID> whom) {
        return new WorkloadState(show, burden, team, whom);
    }

    boolean includes(Load load) {
        return (burden.equals("all") || burden.equals(load.figures().burden()))
                && team.map(load.within()::contains).orElse(true);
    }
}
