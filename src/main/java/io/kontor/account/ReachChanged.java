package io.kontor.account;

/** Other people are below the viewer now: a list of their accounts must be read afresh. */
final class ReachChanged extends RuntimeException {}
