package io.kontor.book;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;

/** Which cells the person may edit, so that the others do not pretend. */
record Editing(AccountService accounts, Viewer viewer) {

    boolean may(Account account, AccountField field) {
        var deed = field == AccountField.OWNER ? Deed.REASSIGN : Deed.EDIT;
        return field.isEditable() && accounts.may(viewer, deed, account);
    }
}
