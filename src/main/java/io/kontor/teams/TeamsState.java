package io.kontor.teams;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;

/**
 * What the comparison shows; all of it is in the address.
 *
 * @param of the position whose teams are compared; the viewer's own without one
 */
record TeamsState(Optional<UUID> of, Level level) {

    static final TeamsState FIRST = new TeamsState(Optional.empty(), Level.DIRECT);

    static TeamsState read(QueryParameters query) {
        return new TeamsState(
                of(query), Level.of(query.getSingleParameter("level").orElse("direct")));
    }

    private static Optional<UUID> of(QueryParameters query) {
        try {
            return query.getSingleParameter("of").map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    QueryParameters write() {
        var query = new LinkedHashMap<String, String>();
        of.ifPresent(id -> query.put("of", id.toString()));
        if (level != Level.DIRECT) {
            query.put("level", level.code());
        }
        return QueryParameters.simple(query);
    }

    TeamsState at(Level other) {
        return new TeamsState(of, other);
    }
}
