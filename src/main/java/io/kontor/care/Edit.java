package io.kontor.care;

import org.jspecify.annotations.Nullable;

/** A new value for one field, naming the value its author saw. */
public record Edit(Field field, @Nullable String seen, @Nullable String value) {}
