package io.kontor.bulk;

import io.kontor.account.AccountField;
import io.kontor.account.FieldValue;
import org.jspecify.annotations.Nullable;

/** What a bulk edit does to every account. */
public sealed interface BulkChange {

    AccountField field();

    /** Gives the field a value, as {@link FieldValue#read} makes it. */
    record Set(AccountField field, @Nullable Object value) implements BulkChange {}

    /** Adds a tag to those there are. */
    record AddTag(String tag) implements BulkChange {
        @Override
        public AccountField field() {
            return AccountField.TAG;
        }
    }

    /** Takes one tag away. */
    record RemoveTag(String tag) implements BulkChange {
        @Override
        public AccountField field() {
            return AccountField.TAG;
        }
    }
}
