package io.kontor.organisation;

/** Something that can be done with a position or who holds it: an entry in the menu of the page. */
public interface SeatDeed {

    /** Its place in the menu, and the key of its words. */
    int order();

    String key();

    /** Whether who looks may do it, so that nothing is offered that would be refused. */
    boolean isFor(Chosen chosen);

    /** Asks for what is missing. */
    void ask(Chosen chosen);
}
