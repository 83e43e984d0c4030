package io.kontor.listing;

import io.kontor.account.AccountField;

/** An order of accounts by one field. */
public record Sort(AccountField field, boolean descending) {}
