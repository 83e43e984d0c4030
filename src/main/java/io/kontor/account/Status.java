package io.kontor.account;

/** Where an account stands in its life as a customer. */
public enum Status {
    PROSPECT,
    ACTIVE,
    /** The customer has told us that it will leave. */
    NOTICE,
    LOST
}
