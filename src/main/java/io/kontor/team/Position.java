package io.kontor.team;

import com.fasterxml.uuid.Generators;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the organisation, whoever holds it.
 *
 * @param name what it is called beside its title; may be empty
 * @param until the first day on which it is no longer there; null for none
 */
public record Position(
        UUID id,
        Title title,
        String name,
        String region,
        String unit,
        LocalDate since,
        @Nullable LocalDate until) {

    /** A new one. */
    public static Position of(Title title, String region, LocalDate since) {
        var id = Generators.timeBasedEpochGenerator().generate();
        return new Position(id, title, "", region, "", since, null);
    }

    public Position called(String name) {
        return new Position(id, title, name, region, unit, since, until);
    }

    public Position in(String unit) {
        return new Position(id, title, name, region, unit, since, until);
    }
}
