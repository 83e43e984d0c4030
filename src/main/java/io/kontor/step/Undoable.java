package io.kontor.step;

import io.kontor.security.Viewer;

/**
 * A kind of record whose changes can be undone; its module says who may. The answers are conditions
 * in SQL, so that they hold for 100,000 rows at once and at the moment of writing. In them the row
 * is called {@code a} and the person who wants to undo {@code :viewer}.
 */
public interface Undoable {

    /** The table, as the history names it. */
    String table();

    /** Parents have lower numbers than what refers to them. */
    int rank();

    /**
     * Who may give a column its old value again.
     *
     * @param own whether the step was the viewer's
     */
    String maySetBack(String column, Viewer viewer, boolean own);

    /** Who may remove a record that the step made. */
    String mayRemove(Viewer viewer, boolean own);

    /** Who may bring back a record that the step deleted. */
    String mayRevive(Viewer viewer, boolean own);
}
