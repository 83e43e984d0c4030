package io.kontor.session;

/** There is no such session of this person, or it was ended before. */
public final class NoSuchSession extends RuntimeException {}
