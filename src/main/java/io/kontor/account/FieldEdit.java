package io.kontor.account;

import org.jspecify.annotations.Nullable;

/** A new value for one field, naming the value its author saw. */
public record FieldEdit(AccountField field, @Nullable Object seen, @Nullable Object value) {}
