package io.kontor.listing;

import io.kontor.account.AccountField;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One filter on the accounts somebody looks at. */
public sealed interface Condition {

    AccountField field();

    /** The text occurs in the field, in any case. */
    record Contains(AccountField field, String text) implements Condition {}

    /** The field has one of these codes, exactly. */
    record OneOf(AccountField field, Set<String> codes) implements Condition {}

    /** The value lies between the two, both included; null leaves that end open. */
    record Between(AccountField field, @Nullable Comparable<?> from, @Nullable Comparable<?> to)
            implements Condition {}

    /** The owner is one of these people. */
    record OwnedBy(Set<UUID> people) implements Condition {
        @Override
        public AccountField field() {
            return AccountField.OWNER;
        }
    }

    /** The owner is this person or somebody below them. */
    record TeamOf(UUID person) implements Condition {
        @Override
        public AccountField field() {
            return AccountField.OWNER;
        }
    }

    /** The owner's accounts count at this position or below it. */
    record Below(UUID position) implements Condition {
        @Override
        public AccountField field() {
            return AccountField.OWNER;
        }
    }

    /** The account belongs to this one. */
    record ChildOf(UUID parent) implements Condition {
        @Override
        public AccountField field() {
            return AccountField.PARENT;
        }
    }

    /** The account has all of these tags. */
    record Tagged(Set<String> tags) implements Condition {
        @Override
        public AccountField field() {
            return AccountField.TAG;
        }
    }

    /** Nothing is in the field. */
    record Empty(AccountField field) implements Condition {}
}
