package io.kontor.accountpage;

/** A tab of the account page; its content is made when it is first looked at. */
public interface AccountTab extends AccountPart {

    /** What it is called in the address, as {@code renewal} in {@code /accounts/{id}/renewal}. */
    String name();

    /** The key of its title. */
    String title();
}
