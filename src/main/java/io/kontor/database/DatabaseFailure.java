package io.kontor.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used, and what its operator can do about it. */
class DatabaseFailure extends RuntimeException {

    private final String action;

    DatabaseFailure(String what, String action, @Nullable Throwable cause) {
        super(what, cause);
        this.action = action;
    }

    DatabaseFailure(String what, String action) {
        this(what, action, null);
    }

    String action() {
        return action;
    }
}
