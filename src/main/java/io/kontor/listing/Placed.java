package io.kontor.listing;

import io.kontor.account.Account;

/** An account and its place in the order that was asked for. */
public record Placed(Account account, Cursor cursor) {}
