package io.kontor.account;

/** An order of accounts by one field. */
public record Sort(AccountField field, boolean descending) {}
