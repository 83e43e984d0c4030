package io.kontor.token;

/** There is no such token of this person, or it was ended before. */
public final class NoSuchToken extends RuntimeException {}
