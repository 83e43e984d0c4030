package io.kontor.record;

/** The state of an account's health, for the SQL of modules that act on it. */
public final class Standing {

    /** The state of the account {@code a}: healthy, watch, at_risk or unknown. */
    public static final String SQL =
            "coalesce((select s.state from account_health s where s.account_id = a.id), 'unknown')";

    private Standing() {}
}
