package io.kontor.figure;

import io.kontor.account.AccountField;

/** Accounts cannot be counted by this field. */
final class UngroupableField extends RuntimeException {

    private final AccountField field;

    UngroupableField(AccountField field) {
        super("accounts cannot be counted by " + field.key());
        this.field = field;
    }

    public AccountField field() {
        return field;
    }
}
