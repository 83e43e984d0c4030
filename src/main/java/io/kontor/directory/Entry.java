package io.kontor.directory;

import io.kontor.team.Organisation;
import io.kontor.team.Person;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody as everybody may know them; nothing of their career or pay is in it. */
record Entry(Person person, @Nullable Person superior) {

    static Entry of(Person person, Organisation all) {
        var superior = Optional.ofNullable(person.reportsTo()).flatMap(all::person).orElse(null);
        return new Entry(person, superior);
    }

    String superiorName() {
        return superior == null ? "" : superior.name();
    }

    /** Whether every word of a search is in the name, title, region, superior or address. */
    boolean matches(String search) {
        var text =
                String.join(
                                " ",
                                person.name(),
                                person.title(),
                                person.region(),
                                superiorName(),
                                person.email())
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(search.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(text::contains);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entry entry && person.id().equals(entry.person.id());
    }

    @Override
    public int hashCode() {
        return person.id().hashCode();
    }
}
