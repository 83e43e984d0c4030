package io.kontor.accountpage;

import com.vaadin.flow.component.Component;

/** Something that a module contributes to the account page. */
public interface AccountPart {

    /** Its place among those of its kind, lowest first. */
    int order();

    /** Whether this viewer gets to see it on this account; asked when the page opens. */
    default boolean isFor(OpenAccount open) {
        return true;
    }

    /** Made once for each open page. */
    Component content(OpenAccount open);
}
