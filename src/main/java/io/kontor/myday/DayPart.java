package io.kontor.myday;

/** The parts of a day, the most pressing first. */
enum DayPart {
    DUE,
    ASKED,
    RISK,
    RENEWALS,
    EXPIRING,
    WAITING,
    NEWS
}
