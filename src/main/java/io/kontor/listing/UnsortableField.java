package io.kontor.listing;

import io.kontor.account.AccountField;

/** Accounts cannot be ordered by this field. */
final class UnsortableField extends RuntimeException {

    private final AccountField field;

    UnsortableField(AccountField field) {
        super("accounts cannot be ordered by " + field.key());
        this.field = field;
    }

    public AccountField field() {
        return field;
    }
}
