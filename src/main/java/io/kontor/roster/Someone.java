package io.kontor.roster;

import io.kontor.planner.Piece;
import io.kontor.team.Person;
import io.kontor.team.Role;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as a file describes them; their role follows from the position they hold. */
record Someone(
        UUID id,
        @Nullable String key,
        @Nullable String userName,
        String name,
        String email,
        Role role,
        String title,
        String region,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn) {

    static Someone of(Person p) {
        return new Someone(
                p.id(),
                p.externalKey(),
                p.userName(),
                p.name(),
                p.email(),
                p.role(),
                p.title(),
                p.region(),
                p.joinedOn(),
                p.leftOn());
    }

    Piece piece() {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", id);
        columns.put("external_key", key);
        columns.put("user_name", userName);
        columns.put("name", name);
        columns.put("email", email);
        columns.put("role", role.name());
        columns.put("title", title);
        columns.put("region", region);
        columns.put("joined_on", joinedOn);
        columns.put("left_on", leftOn);
        return new Piece("person", id, columns);
    }
}
