package io.kontor.account;

/** How an account is doing, as far as is known. */
public enum Health {
    HEALTHY,
    WATCH,
    AT_RISK,
    UNKNOWN
}
