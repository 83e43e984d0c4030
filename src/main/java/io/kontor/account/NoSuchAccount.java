package io.kontor.account;

import java.util.UUID;

/** There is no such account, or the person asking may not know of it. */
public final class NoSuchAccount extends RuntimeException {

    private final UUID account;

    public NoSuchAccount(UUID account) {
        super("no account " + account);
        this.account = account;
    }

    public UUID account() {
        return account;
    }
}
