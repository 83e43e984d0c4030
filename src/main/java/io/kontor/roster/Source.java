package io.kontor.roster;

import io.kontor.planner.Kind;
import io.kontor.planner.Meaning;

/** A kind of file about the organisation, and what its lines mean. */
interface Source {

    Kind kind();

    /** Makes known what a line brings, before any line is read. */
    default void announce(Meaning row, Names names) {}

    /**
     * What a line wants.
     *
     * @throws io.kontor.planner.Refused where it means nothing
     */
    Wish read(Meaning row, Names names, Roster roster);
}
