package io.kontor.account;

import io.kontor.security.Deed;

/** The person may see this account, or these, but not do that with it. */
public final class NotAllowed extends RuntimeException {

    private final Deed deed;

    public NotAllowed(Deed deed) {
        super("not allowed to " + deed);
        this.deed = deed;
    }

    public Deed deed() {
        return deed;
    }
}
