package io.kontor.directory;

import io.kontor.team.Organisation;
import io.kontor.team.Person;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/** The door to the directory, which everybody who is signed in may read; it is kept in memory. */
@Service
class Directory {

    private final Team team;

    Directory(Team team) {
        this.team = team;
    }

    /** Everybody who works here and matches, by name. */
    List<Entry> search(String text) {
        var all = team.now();
        return all.people().stream()
                .filter(Directory::isHere)
                .map(person -> Entry.of(person, all))
                .filter(entry -> entry.matches(text))
                .toList();
    }

    /**
     * Somebody who works here.
     *
     * @throws NoSuchPerson when nobody does, or not any more
     */
    Entry entry(UUID id) {
        var all = team.now();
        return all.person(id)
                .filter(Directory::isHere)
                .map(person -> Entry.of(person, all))
                .orElseThrow(() -> new NoSuchPerson(id));
    }

    /** The organisation after each change of it. */
    Flux<Organisation> live() {
        return team.live();
    }

    private static boolean isHere(Person person) {
        return person.leftOn() == null || person.leftOn().isAfter(LocalDate.now());
    }
}
