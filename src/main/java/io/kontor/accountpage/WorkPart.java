package io.kontor.accountpage;

/** A list on the tab of concerns and tasks. */
public interface WorkPart extends AccountPart {

    /** The key of its heading. */
    String title();
}
