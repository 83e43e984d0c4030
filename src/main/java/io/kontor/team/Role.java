package io.kontor.team;

/** What somebody is in the organisation; it decides what they may see and do. */
public enum Role {
    ASSISTANT,
    ASSOCIATE,
    MANAGER,
    LEAD,
    DIRECTOR,
    VP,
    HR,
    LIAISON,
    ADMIN
}
