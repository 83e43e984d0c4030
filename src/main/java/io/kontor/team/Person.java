package io.kontor.team;

import com.fasterxml.uuid.Generators;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, as of today.
 *
 * @param reportsTo who holds the nearest held position above theirs
 * @param position the one their accounts count at; null for none
 */
public record Person(
        UUID id,
        @Nullable String externalKey,
        @Nullable String userName,
        String name,
        String email,
        Role role,
        String title,
        String region,
        @Nullable UUID reportsTo,
        @Nullable LocalDate joinedOn,
        @Nullable UUID position,
        @Nullable LocalDate leftOn) {

    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a person has a name");
        }
    }

    /** Somebody new, without a sign-in. */
    public static Person named(String name, Role role) {
        var id = Generators.timeBasedEpochGenerator().generate();
        return new Person(id, null, null, name, "", role, "", "", null, null, null, null);
    }

    public Person reportingTo(@Nullable UUID superior) {
        return new Person(
                id,
                externalKey,
                userName,
                name,
                email,
                role,
                title,
                region,
                superior,
                joinedOn,
                position,
                leftOn);
    }

    public Person in(String region) {
        return new Person(
                id,
                externalKey,
                userName,
                name,
                email,
                role,
                title,
                region,
                reportsTo,
                joinedOn,
                position,
                leftOn);
    }

    public Person titled(String title) {
        return new Person(
                id,
                externalKey,
                userName,
                name,
                email,
                role,
                title,
                region,
                reportsTo,
                joinedOn,
                position,
                leftOn);
    }

    public Person knownAs(@Nullable String externalKey) {
        return new Person(
                id,
                externalKey,
                userName,
                name,
                email,
                role,
                title,
                region,
                reportsTo,
                joinedOn,
                position,
                leftOn);
    }

    public Person signingInAs(String userName, String email) {
        return new Person(
                id,
                externalKey,
                userName,
                name,
                email,
                role,
                title,
                region,
                reportsTo,
                joinedOn,
                position,
                leftOn);
    }

    public Person since(@Nullable LocalDate day) {
        return new Person(
                id,
                externalKey,
                userName,
                name,
                email,
                role,
                title,
                region,
                reportsTo,
                day,
                position,
                leftOn);
    }

    /** The first letters of the first and the last word of the name. */
    public String initials() {
        var words = name.strip().split("\\s+");
        return Arrays.stream(words)
                .filter(w -> w.equals(words[0]) || w.equals(words[words.length - 1]))
                .map(w -> w.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                .limit(2)
                .collect(Collectors.joining());
    }
}
