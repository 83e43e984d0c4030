package io.kontor.security;

/** What can be done with accounts. */
public enum Deed {
    READ,
    EDIT,
    REASSIGN,
    CREATE,
    DELETE,
    IMPORT,
    READ_HISTORY,
    IMPORT_PEOPLE
}
