package io.kontor.account;

/** How much care an account gets, most first. */
public enum Tier {
    STRATEGIC,
    LARGE,
    MEDIUM,
    SMALL
}
