package io.kontor.draft;

import com.fasterxml.uuid.Generators;
import java.util.List;
import java.util.UUID;

/**
 * One thing that would move.
 *
 * @param subject a position, or a person
 * @param target the position it will report to or they will hold; of a book the person who gets it
 * @param accounts of a book: which; none for all
 */
public record Move(UUID id, Kind kind, UUID subject, UUID target, List<UUID> accounts) {

    /** What moves. */
    public enum Kind {
        /** A position, with all below it. */
        POSITION,
        /** A person, to hold another position and no other one. */
        PERSON,
        /** Accounts, to another person. */
        BOOK
    }

    public Move {
        accounts = List.copyOf(accounts);
    }

    /** A new one; its id says in which order they were made. */
    static Move of(Kind kind, UUID subject, UUID target, List<UUID> accounts) {
        var id = Generators.timeBasedEpochGenerator().generate();
        return new Move(id, kind, subject, target, accounts);
    }
}
