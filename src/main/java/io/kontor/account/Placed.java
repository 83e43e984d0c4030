package io.kontor.account;

/** An account and its place in the order that was asked for. */
public record Placed(Account account, Cursor cursor) {}
