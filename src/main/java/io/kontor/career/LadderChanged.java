package io.kontor.career;

/** Somebody published another version meanwhile. */
final class LadderChanged extends RuntimeException {}
