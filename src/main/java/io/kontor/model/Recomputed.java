package io.kontor.model;

/** How many of the accounts have a score by the newest version. */
record Recomputed(int version, long done, long of, boolean finished) {}
