package io.kontor.accountpage;

/** Something short in the header of the account page, as the health. */
public interface AccountChip extends AccountPart {}
