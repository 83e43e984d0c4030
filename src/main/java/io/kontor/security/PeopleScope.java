package io.kontor.security;

/** Which people somebody reaches: always downward or by office, never themselves. */
public enum PeopleScope {
    NONE,
    /** Those who report to them. */
    DIRECT,
    /** Everybody below them. */
    TREE,
    /** Those an HR partner looks after: nobody above them, and no fellow partner. */
    UNIT
}
