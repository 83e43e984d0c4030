package io.kontor.security;

/** What can be done with what Kontor knows about people's careers and pay. */
public enum PeopleDeed {
    /** Levels, ratings, reviews, evidence and readiness of others. */
    READ_FILE,
    WRITE_FILE,
    /** Levels, education, qualifications, reviews and ratings from files. */
    IMPORT_FILES,
    /** Levels without a proposal, calibrated ratings, holds and others’ second assessment. */
    CALIBRATE,
    /** Move people, positions and books in a draft of a reorganisation. */
    DRAFT,
    PROPOSE,
    ENDORSE,
    CHECK,
    APPROVE,
    /** Who sees the amount. */
    READ_PAY,
    /** Who sees where in the band somebody is, and no amount. */
    READ_PLACE,
    WRITE_PAY,
    EDIT_LADDER,
    FAIRNESS
}
