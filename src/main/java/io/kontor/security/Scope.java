package io.kontor.security;

/** Which records of a kind somebody reaches. */
public enum Scope {
    /** None. */
    NONE,
    /** Those they own or are on the account team of. */
    OWN,
    /** OWN, and those owned by anybody below them in the reporting line. */
    TREE,
    /** Those they are a liaison for. */
    LINK,
    /** All. */
    ALL
}
