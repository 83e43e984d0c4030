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
    IMPORT_PEOPLE,
    EDIT_CONTACTS,
    /** Interactions, concerns, tasks and questions. */
    READ_CARE,
    LOG_CARE,
    CARE,
    READ_HEALTH,
    /** Whether health foretold what happened, in counts. */
    CHECK_SCORE,
    /** Enter readings and judgements. */
    RATE,
    APPROVE_OVERRIDE,
    /** Positions, who they report to and who holds them. */
    REORGANISE,
    /** What accounts are taken to ask for and people to give, in hours. */
    SET_NORMS,
    /** How health is computed. */
    READ_MODEL,
    /** See what another model would move. */
    TRY_MODEL,
    SET_MODEL
}
