package io.kontor.account;

/** Somebody changed accounts while a file was compared with them; nothing was written. */
public final class ChangedMeanwhile extends RuntimeException {}
