package io.kontor.security;

import io.kontor.team.Person;
import io.kontor.team.Role;
import java.util.UUID;

/** Who looks or acts: always a parameter, never ambient. */
public record Viewer(UUID person, String name, Role role) {

    public static Viewer of(Person person) {
        return new Viewer(person.id(), person.name(), person.role());
    }
}
