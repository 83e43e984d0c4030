package io.kontor.accountpage;

/** A section of the column at the right of the account page. */
public interface AccountSection extends AccountPart {

    /** The key of its heading. */
    String title();
}
