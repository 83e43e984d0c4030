package io.kontor.book;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.popover.Popover;
import io.kontor.account.Account;
import io.kontor.explanation.ExplanationPanel;
import io.kontor.explanation.HealthDesk;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;

/** The explanation of a score, beside the cell that was asked. */
record Why(HasComponents page, HealthDesk desk, Viewer viewer, Formats formats) {

    /** What the element in the cell is called, for the popover to find it. */
    static String mark(Account account) {
        return "why-" + account.id();
    }

    void show(Account account) {
        var popover = new Popover();
        popover.setFor(mark(account));
        popover.setOpenOnClick(false);
        popover.setOverlayRole("dialog");
        popover.add(new ExplanationPanel(desk, account.id(), viewer, formats));
        popover.addOpenedChangeListener(
                event -> {
                    if (!event.isOpened()) {
                        popover.removeFromParent();
                    }
                });
        page.add(popover);
        popover.open();
    }
}
