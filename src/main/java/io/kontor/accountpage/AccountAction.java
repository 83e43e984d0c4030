package io.kontor.accountpage;

/** A button in the header of the account page; the content is the button itself. */
public interface AccountAction extends AccountPart {}
