package io.kontor.security;

/**
 * The demonstration's people sign in with one click; there is such a bean only in a demonstration.
 *
 * @param password of all of them
 */
public record OpenDoors(String password) {}
