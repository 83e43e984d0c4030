package io.kontor.planner;

/** Somebody stopped an import; nothing was written. */
public final class Cancelled extends RuntimeException {}
