package io.kontor.planner;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.FieldValue;
import java.util.EnumSet;
import java.util.Set;

/** What a file says differently about an account. */
final class Differences {

    private Differences() {}

    static Set<AccountField> between(Account present, Account account) {
        var fields = EnumSet.noneOf(AccountField.class);
        for (var target : Kind.ACCOUNTS.targets()) {
            var field = AccountField.of(target.key()).orElseThrow();
            var value = FieldValue.write(field.of(account));
            if (!value.equals(FieldValue.write(field.of(present)))) {
                fields.add(field);
            }
        }
        return fields;
    }
}
