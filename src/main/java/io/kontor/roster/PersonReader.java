package io.kontor.roster;

import com.fasterxml.uuid.Generators;
import io.kontor.planner.Meaning;
import io.kontor.team.Person;
import io.kontor.team.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the rows of a file are about, and what they say of them. */
final class PersonReader {

    private final Map<UUID, Person> everybody = new HashMap<>();
    private final Lexicon keys = new Lexicon();
    private final Lexicon addresses = new Lexicon();
    private final Lexicon names = new Lexicon();

    PersonReader(Collection<Person> people) {
        for (var person : people) {
            everybody.put(person.id(), person);
            keys.keyed(person.externalKey(), person.id());
            addresses.called(person.email(), person.id());
            addresses.keyed(person.userName(), person.id());
            names.called(person.name(), person.id());
        }
    }

    Optional<Person> present(UUID id) {
        return Optional.ofNullable(everybody.get(id));
    }

    Someone read(Meaning row) {
        row.required("name");
        var present = find(row).flatMap(this::present).map(Someone::of);
        var joined = row.date("joinedOn");
        var left = Stretch.end(row, "leftOn").orElse(null);
        var before = present.orElseGet(() -> hired(row));
        boolean saysLeft = row.line().has("leftOn") || row.line().has("lastDay");
        var someone =
                new Someone(
                        before.id(),
                        key(row, before.key(), present.isEmpty()),
                        row.has("userName") ? row.text("userName", 100) : before.userName(),
                        row.text("name", 200),
                        email(row, before.email()),
                        before.role(),
                        said(row, "title", before.title()),
                        said(row, "region", before.region()),
                        joined.orElse(before.joinedOn()),
                        saysLeft ? left : before.leftOn());
        if (someone.joinedOn() != null
                && someone.leftOn() != null
                && !someone.leftOn().isAfter(someone.joinedOn())) {
            throw row.refused(row.has("leftOn") ? "leftOn" : "lastDay", "OUT_OF_ORDER");
        }
        return someone;
    }

    /** By key, else by user name or e-mail, else by name where nobody else is called so. */
    private Optional<UUID> find(Meaning row) {
        var byKey = row.has("key") ? keys.find(row.line().get("key")) : Optional.<UUID>empty();
        return byKey.or(() -> addresses.find(row.line().get("userName")))
                .or(() -> addresses.find(row.line().get("email")))
                .filter(id -> byKey.isPresent() || isFree(row, id))
                .or(() -> named(row).filter(id -> isFree(row, id)));
    }

    /** Without a key of its own a row has to mean one person only. */
    private Optional<UUID> named(Meaning row) {
        return row.has("key") ? names.find(row.line().get("name")) : names.find(row, "name");
    }

    /** Whoever has a key of their own already is somebody else than a row with another one. */
    private boolean isFree(Meaning row, UUID id) {
        var person = present(id).orElseThrow();
        return !row.has("key")
                || person.externalKey() == null
                || person.externalKey().equals(person.name());
    }

    private static @Nullable String key(Meaning row, @Nullable String before, boolean isNew) {
        if (row.has("key")) {
            return row.text("key", 200);
        }
        return isNew ? row.text("name", 200) : before;
    }

    private static Someone hired(Meaning row) {
        var id = Generators.timeBasedEpochGenerator().generate();
        var column = row.has("role") || !row.has("title") ? "role" : "title";
        return new Someone(
                id, null, null, "", "", role(row, column), "", "", (LocalDate) null, null);
    }

    private static Role role(Meaning row, String column) {
        return java.util.Arrays.stream(Role.values())
                .filter(r -> r.name().equalsIgnoreCase(row.line().get(column).strip()))
                .findFirst()
                .orElseGet(() -> Titles.required(row, column).role());
    }

    private static String email(Meaning row, String before) {
        if (row.has("email") && !row.line().get("email").matches("[^@\\s]+@[^@\\s]+")) {
            throw row.refused("email", "NOT_AN_ADDRESS");
        }
        return row.has("email") ? row.text("email", 200) : before;
    }

    private static String said(Meaning row, String target, String before) {
        return row.line().has(target) ? row.text(target, 200) : before;
    }
}
