package io.kontor.security;

/** Something about people that this viewer may not do. */
public final class NotForYou extends RuntimeException {}
