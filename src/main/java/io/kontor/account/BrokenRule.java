package io.kontor.account;

import io.r2dbc.spi.R2dbcException;
import org.springframework.dao.DuplicateKeyException;

/** Which rule of the database a write of accounts broke. */
final class BrokenRule {

    private static final String CIRCLE = "KO002";
    private static final String OWN_PARENT = "account_check";

    private BrokenRule() {}

    /** An account would be above itself. */
    static boolean isCircle(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException sql
                    && (CIRCLE.equals(sql.getSqlState())
                            || String.valueOf(sql.getMessage()).contains(OWN_PARENT))) {
                return true;
            }
        }
        return false;
    }

    /** The owner has another account with the same key. */
    static boolean isKeyTaken(Throwable failure) {
        return failure instanceof DuplicateKeyException;
    }
}
