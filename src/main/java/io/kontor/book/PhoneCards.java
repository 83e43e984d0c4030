package io.kontor.book;

import com.vaadin.flow.component.AttachEvent;

/** Draws the cards from the moment on that a page is as narrow as a phone; until then none are. */
final class PhoneCards {

    /** Pixels, as where the columns are hidden. */
    private static final int NARROW = 700;

    private PhoneCards() {}

    static void follow(BookGrid grid) {
        grid.addAttachListener(PhoneCards::attached);
    }

    private static void attached(AttachEvent event) {
        var grid = (BookGrid) event.getSource();
        var page = event.getUI().getPage();
        // A width that is not known is below zero, and may be a phone's.
        drawBelow(grid, page.getExtendedClientDetails().getWindowInnerWidth());
        var listening = page.addBrowserWindowResizeListener(r -> drawBelow(grid, r.getWidth()));
        grid.addDetachListener(
                detached -> {
                    detached.unregisterListener();
                    listening.remove();
                });
    }

    private static void drawBelow(BookGrid grid, int width) {
        if (width <= NARROW) {
            grid.drawCards();
        }
    }
}
